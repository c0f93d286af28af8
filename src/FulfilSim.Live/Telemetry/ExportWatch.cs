namespace FulfilSim.Live.Telemetry;

/// <summary>Sees which exports arrived, since the exporter itself tells nobody.</summary>
internal sealed class ExportWatch : DelegatingHandler
{
    private readonly Lock _gate = new();

    public ExportWatch()
        : base(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
    {
    }

    public int Sent { get; private set; }

    public int Failed { get; private set; }

    /// <summary>Why the last one failed; empty when none did.</summary>
    public string Reason { get; private set; } = "";

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return Seen(base.Send(request, cancellationToken));
        }
        catch (Exception refusal) when (refusal is HttpRequestException or OperationCanceledException)
        {
            Count(ReasonOf(refusal));
            throw;
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return Seen(await base.SendAsync(request, cancellationToken));
        }
        catch (Exception refusal) when (refusal is HttpRequestException or OperationCanceledException)
        {
            Count(ReasonOf(refusal));
            throw;
        }
    }

    private static string ReasonOf(Exception refusal) =>
        refusal is OperationCanceledException ? "no answer in time" : refusal.Message.TrimEnd('.');

    private HttpResponseMessage Seen(HttpResponseMessage answer)
    {
        Count(answer.IsSuccessStatusCode ? "" : $"status {(int)answer.StatusCode}");
        return answer;
    }

    private void Count(string failure)
    {
        lock (_gate)
        {
            Sent++;
            if (failure.Length == 0)
                return;
            Failed++;
            Reason = failure;
        }
    }
}

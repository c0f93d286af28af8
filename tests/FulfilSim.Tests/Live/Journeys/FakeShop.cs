using System.Collections.Concurrent;
using System.Text;
using FulfilSim.Live.Journeys.Sending;
using FulfilSim.Live.Options;

namespace FulfilSim.Tests.Live.Journeys;

/// <summary>Stands for the network and the shop behind it: answers from a script, at once or when the test says so.</summary>
internal sealed class FakeShop(TimeProvider time, Func<Asked, FakeAnswer?> answer, Action? tell = null) : IHttpSender
{
    private readonly ConcurrentQueue<Asked> _asked = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<FakeAnswer>> _held = new();

    /// <summary>All requests so far.</summary>
    public IReadOnlyList<Asked> Asked => [.. _asked];

    public ValueTask<HttpAnswer> SendAsync(HttpRequest request, CancellationToken cancellation)
    {
        var asked = new Asked(
            request.Method, request.Target, Encoding.UTF8.GetString(request.Headers.Written), Encoding.UTF8.GetString(request.Body.Written), request.Timeout);
        _asked.Enqueue(asked);
        var reply = answer(asked) is { } now ? new(now.At(time)) : HoldAsync(asked, cancellation);
        tell?.Invoke();
        return reply;
    }

    /// <summary>Answers a request that the script had no answer for.</summary>
    public void Answer(string target, FakeAnswer late) => _held[target].SetResult(late);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async ValueTask<HttpAnswer> HoldAsync(Asked asked, CancellationToken cancellation)
    {
        var sentAt = time.GetTimestamp();
        var late = _held[asked.Target] = new(); // continues on the thread of whoever answers, so that a test needs not wait
        try
        {
            return (await late.Task.WaitAsync(cancellation)).At(time, sentAt);
        }
        catch (OperationCanceledException)
        {
            return FakeAnswer.Failed(HttpEnd.Cancelled).At(time, sentAt);
        }
    }
}

/// <summary>A request as the shop sees it.</summary>
internal sealed record Asked(HttpVerb Method, string Target, string Headers, string Body, TimeSpan Timeout)
{
    public override string ToString() => $"{Method.ToString().ToUpperInvariant()} {Target}{(Body.Length > 0 ? $" {Body}" : "")}";

    /// <summary>The value of a header; null when there is none.</summary>
    public string? Header(string name) => Headers.Split("\r\n")
        .Where(line => line.StartsWith($"{name}: ", StringComparison.OrdinalIgnoreCase))
        .Select(line => line[(name.Length + 2)..])
        .FirstOrDefault();
}

/// <summary>What a shop answers.</summary>
internal sealed record FakeAnswer(int Status, string Body, HttpEnd End, params (string Name, string Value)[] Headers)
{
    /// <summary>Whether a failed request has left the house.</summary>
    public bool MayHaveArrived { get; init; } = true;

    public static FakeAnswer Of(int status, string body = "", params (string, string)[] headers) => new(status, body, HttpEnd.Answered, headers);

    public static FakeAnswer Failed(HttpEnd end) => new(0, "", end);

    public HttpAnswer At(TimeProvider time, long? sentAt = null) => new Made(Headers)
    {
        End = End,
        Status = Status,
        Body = Encoding.UTF8.GetBytes(Body),
        BodyLength = Encoding.UTF8.GetByteCount(Body),
        SentAt = sentAt ?? time.GetTimestamp(),
        EndedAt = time.GetTimestamp(),
        MayHaveArrived = MayHaveArrived,
    };

    private sealed class Made((string Name, string Value)[] headers) : HttpAnswer
    {
        public override string? Header(string name) => Headers(name).FirstOrDefault();

        public override IEnumerable<string> Headers(string name) =>
            headers.Where(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value);
    }
}

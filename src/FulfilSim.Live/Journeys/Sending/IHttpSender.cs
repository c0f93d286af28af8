namespace FulfilSim.Live.Journeys.Sending;

/// <summary>Makes requests of one deployment. From any thread.</summary>
public interface IHttpSender : IAsyncDisposable
{
    /// <summary>Makes one request. What the world does to it is told by the answer, and nothing of it is thrown.</summary>
    /// <param name="request">Stays as it is until the answer is there.</param>
    /// <param name="cancellation">Gives it up.</param>
    ValueTask<HttpAnswer> SendAsync(HttpRequest request, CancellationToken cancellation);
}

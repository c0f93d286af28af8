using System.Collections.Concurrent;
using FulfilSim.Statistics;

namespace FulfilSim.Live.Http;

/// <summary>
/// Sends requests over HTTP/1.1 on connections that are kept open, and measures. It follows no redirects, keeps no cookies,
/// unpacks nothing and asks no environment for proxies: what the target says is what is seen. From any thread.
/// </summary>
/// <param name="options">How.</param>
/// <param name="time">Gives the moments in replies, and says when something has taken too long.</param>
public sealed class HttpSender(HttpSenderOptions options, TimeProvider time) : IDisposable
{
    private readonly ConcurrentDictionary<HttpOrigin, OriginSender> _origins = new();

    /// <summary>What has been done so far, for all origins.</summary>
    public HttpCounts Counts => _origins.Values.Select(origin => origin.Counts).Aggregate(new HttpCounts(), HttpCounts.Add);

    /// <summary>Sends a request. Whatever the world does about it is a reply; no exception comes of it.</summary>
    /// <param name="call">The request.</param>
    /// <param name="timeout">The whole answer has to be there in this time, waiting for a connection included.</param>
    /// <param name="cancellation">Gives the call up, and closes its connection.</param>
    /// <exception cref="OperationCanceledException">The call was given up.</exception>
    public ValueTask<HttpReply> SendAsync(HttpCall call, TimeSpan timeout, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        Invariant.Holds(timeout >= TimeSpan.Zero || timeout == Timeout.InfiniteTimeSpan);
        if (!_origins.TryGetValue(call.Origin, out var origin))
            origin = _origins.GetOrAdd(call.Origin, static (asked, by) => new OriginSender(asked, by.options, by.time), (options, time));
        return origin.SendAsync(call, timeout, cancellation);
    }

    /// <summary>Closes idle connections at once, and those in use as soon as their calls are over.</summary>
    public void Dispose()
    {
        foreach (var origin in _origins.Values)
            origin.Dispose();
    }
}

using System.Runtime.CompilerServices;
using FulfilSim.Live.Awaiting;

namespace FulfilSim.Live.Http;

/// <summary>Sends calls to one origin.</summary>
internal sealed class OriginSender(HttpOrigin origin, HttpSenderOptions options, TimeProvider time) : IDisposable
{
    private readonly Connector _connector = new(origin, options);
    private readonly ConnectionPool _pool = new(options, time);

    public HttpCounts Counts => _pool.Counts;

    public ValueTask<HttpReply> SendAsync(HttpCall call, TimeSpan timeout, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
            return ValueTask.FromCanceled<HttpReply>(cancellation);
        var asked = time.GetTimestamp();
        var deadline = Deadlines.After(time, asked, timeout);
        return _pool.TryTake(out var connection)
            ? SendInPlaceAsync(connection, call, asked, deadline, cancellation)
            : SendLaterAsync(call, asked, deadline, cancellation);
    }

    public void Dispose() => _pool.Dispose();

    [AsyncMethodBuilder(typeof(SharedPoolMethodBuilder<>))]
    private async ValueTask<HttpReply> SendLaterAsync(HttpCall call, long asked, long deadline, CancellationToken cancellation)
    {
        HttpConnection? connection;
        try
        {
            connection = await _pool.WaitAsync(deadline, cancellation);
        }
        catch (TimeoutException)
        {
            return NotSent(asked, HttpEnding.TimedOut, HttpPhase.Waiting, "no connection was free in time");
        }
        return await SendInPlaceAsync(connection, call, asked, deadline, cancellation);
    }

    /// <summary>Has a place in the pool, and gives it back whatever happens.</summary>
    [AsyncMethodBuilder(typeof(SharedPoolMethodBuilder<>))]
    private async ValueTask<HttpReply> SendInPlaceAsync(
        HttpConnection? connection, HttpCall call, long asked, long deadline, CancellationToken cancellation)
    {
        try
        {
            var isSentAgain = false;
            while (true)
            {
                if (connection is null)
                {
                    (connection, var failure) = await ConnectAsync(asked, deadline, cancellation);
                    if (connection is null)
                        return failure!;
                }
                var reply = await connection.ExchangeAsync(call, asked, deadline, cancellation);
                if (!reply.IsStale || isSentAgain || (reply.MayHaveArrived && !call.IsIdempotent))
                    return reply;
                isSentAgain = true;
                _pool.CountSentAgain();
                connection.Dispose();
                connection = null; // a new one: others that were kept open may be closed as well
            }
        }
        finally
        {
            if (connection is not null)
                _pool.GiveBack(connection);
            else
                _pool.GiveBack();
        }
    }

    private async Task<(HttpConnection? Connection, HttpReply? Failure)> ConnectAsync(long asked, long deadline, CancellationToken cancellation)
    {
        var left = Deadlines.Left(time, deadline);
        using var limit = new CancellationTokenSource(left == Timeout.InfiniteTimeSpan || left > options.ConnectMax ? options.ConnectMax : left, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        var connected = Connected.Not(HttpEnding.TimedOut, "no connection in time");
        try
        {
            connected = await _connector.ConnectAsync(both.Token);
        }
        catch (OperationCanceledException)
        {
            cancellation.ThrowIfCancellationRequested();
        }
        _pool.CountConnecting(connected.Wire is not null);
        return connected.Wire is { } wire
            ? (new HttpConnection(wire, options, _connector.IsReadByProxy, time), null)
            : (null, NotSent(asked, connected.Ending, HttpPhase.Connecting, connected.Detail));
    }

    private HttpReply NotSent(long asked, HttpEnding ending, HttpPhase phase, string detail) =>
        new() { Ending = ending, Phase = phase, Detail = detail, Asked = asked, Done = time.GetTimestamp() };
}

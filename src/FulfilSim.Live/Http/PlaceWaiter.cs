using System.Threading.Tasks.Sources;

namespace FulfilSim.Live.Http;

/// <summary>
/// Somebody in line for a place. Used over and over. Who serves it goes on with what waited, on its own thread: a request then
/// follows the answer before it without a change of threads.
/// </summary>
internal sealed class PlaceWaiter : IValueTaskSource<HttpConnection?>, IDisposable
{
    /// <summary>What is served while somebody else is being served is handed to the thread pool, so that the stack does not grow with the line.</summary>
    [ThreadStatic]
    private static bool t_isServing;

    private readonly DeadlineWatch _watch;
    private readonly Action<PlaceWaiter, Exception> _leave;
    private ManualResetValueTaskSourceCore<HttpConnection?> _core;
    private CancellationTokenRegistration _cancelling;

    /// <param name="time">Rings when its deadline has come.</param>
    /// <param name="leave">Called when it does not want to wait any more, and with what that is.</param>
    public PlaceWaiter(TimeProvider time, Action<PlaceWaiter, Exception> leave)
    {
        _leave = leave;
        _watch = new DeadlineWatch(time, () => _leave(this, new TimeoutException()));
        Node = new(this);
    }

    /// <summary>Where it stands in the line.</summary>
    public LinkedListNode<PlaceWaiter> Node { get; }

    /// <summary>Waits for a place. Stands in line, or was served already.</summary>
    public ValueTask<HttpConnection?> WaitAsync(long deadline, CancellationToken cancellation)
    {
        _watch.Set(deadline);
        _cancelling = cancellation.UnsafeRegister(
            static (waiter, token) => ((PlaceWaiter)waiter!)._leave((PlaceWaiter)waiter, new OperationCanceledException(token)), this);
        return new(this, _core.Version);
    }

    /// <summary>Is out of the line.</summary>
    public void Serve(HttpConnection? connection)
    {
        var isFirst = !t_isServing;
        t_isServing = true;
        try
        {
            _core.RunContinuationsAsynchronously = !isFirst;
            _core.SetResult(connection);
        }
        finally
        {
            t_isServing = !isFirst;
        }
    }

    /// <summary>Is out of the line, with nothing.</summary>
    public void Refuse(Exception why)
    {
        _core.RunContinuationsAsynchronously = true; // who refuses holds locks
        _core.SetException(why);
    }

    /// <summary>Neither deadline nor cancellation comes any more; it may wait again.</summary>
    public void Rest()
    {
        _cancelling.Dispose();
        _watch.Clear();
        _core.Reset();
    }

    public void Dispose() => _watch.Dispose();

    HttpConnection? IValueTaskSource<HttpConnection?>.GetResult(short token) => _core.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource<HttpConnection?>.GetStatus(short token) => _core.GetStatus(token);

    void IValueTaskSource<HttpConnection?>.OnCompleted(
        Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _core.OnCompleted(continuation, state, token, flags);
}

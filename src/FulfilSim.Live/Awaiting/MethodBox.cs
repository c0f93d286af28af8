using System.Runtime.CompilerServices;
using System.Threading.Tasks.Sources;

namespace FulfilSim.Live.Awaiting;

/// <summary>The state of an async method that waits, and what its caller awaits.</summary>
internal abstract class MethodBox<TResult> : IValueTaskSource<TResult>
{
    private ManualResetValueTaskSourceCore<TResult> _core;

    protected MethodBox() => MoveNext = Continue;

    /// <summary>Goes on with the method.</summary>
    public Action MoveNext { get; }

    public short Version => _core.Version;

    public void SetResult(TResult result) => _core.SetResult(result);

    public void SetException(Exception failure) => _core.SetException(failure);

    public ValueTaskSourceStatus GetStatus(short token) => _core.GetStatus(token);

    public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _core.OnCompleted(continuation, state, token, flags);

    /// <summary>Takes the result out; the box is another method's from then on.</summary>
    public TResult GetResult(short token)
    {
        try
        {
            return _core.GetResult(token);
        }
        finally
        {
            _core.Reset();
            Return();
        }
    }

    protected abstract void Continue();

    protected abstract void Return();
}

/// <summary>A box for calls of one method, and the pool of those that are idle.</summary>
internal sealed class MethodBox<TResult, TMachine> : MethodBox<TResult>
    where TMachine : IAsyncStateMachine
{
    /// <summary>More than this wait at a time only in a backlog, and need not be held for ever.</summary>
    private const int IdleMax = 1024;

    private static readonly Lock Gate = new();

    /// <summary>Who came last is used first: the collector looks at each box that was written to, and few are.</summary>
    private static readonly Stack<MethodBox<TResult, TMachine>> Idle = new();

    private TMachine? _machine;

    public static MethodBox<TResult, TMachine> Rent()
    {
        lock (Gate)
        {
            if (Idle.TryPop(out var box))
                return box;
        }
        return new();
    }

    public void Take(ref TMachine machine) => _machine = machine;

    protected override void Continue() => _machine!.MoveNext();

    protected override void Return()
    {
        _machine = default; // what it held is nobody's any more
        lock (Gate)
        {
            if (Idle.Count < IdleMax)
                Idle.Push(this);
        }
    }
}

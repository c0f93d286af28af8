using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FulfilSim.Live.Awaiting;

/// <summary>
/// Builds async methods whose state, where they have to wait, lies in a box of a pool that all threads share. The runtime's own
/// pooling builder keeps one box for each processor and thread, which is none for a load that begins on one thread and ends on
/// others. What is returned is awaited once, and at once. Ambient values (<see cref="AsyncLocal{T}"/>) do not flow through.
/// </summary>
[StructLayout(LayoutKind.Auto)]
[SuppressMessage("Performance", "CA1822", Justification = "The compiler calls them on the builder.")]
internal struct SharedPoolMethodBuilder<TResult>
{
    private MethodBox<TResult>? _box;
    private Exception? _failure;
    private TResult _result;

    /// <summary>What the caller awaits.</summary>
    public readonly ValueTask<TResult> Task =>
        _box is not null ? new(_box, _box.Version)
        : _failure is not null ? ValueTask.FromException<TResult>(_failure)
        : new(_result);

    [SuppressMessage("Design", "CA1000", Justification = "The compiler asks for it.")]
    public static SharedPoolMethodBuilder<TResult> Create() => default;

    public readonly void Start<TMachine>(ref TMachine machine)
        where TMachine : IAsyncStateMachine => machine.MoveNext();

    public readonly void SetStateMachine(IAsyncStateMachine machine)
    {
        // Of builders of old: a box gets its machine as it is made.
    }

    public void SetResult(TResult result)
    {
        if (_box is null)
            _result = result; // it never had to wait
        else
            _box.SetResult(result);
    }

    public void SetException(Exception failure)
    {
        if (_box is null)
            _failure = failure;
        else
            _box.SetException(failure);
    }

    public void AwaitOnCompleted<TAwaiter, TMachine>(ref TAwaiter awaiter, ref TMachine machine)
        where TAwaiter : INotifyCompletion
        where TMachine : IAsyncStateMachine => awaiter.OnCompleted(BoxOf(ref machine).MoveNext);

    public void AwaitUnsafeOnCompleted<TAwaiter, TMachine>(ref TAwaiter awaiter, ref TMachine machine)
        where TAwaiter : ICriticalNotifyCompletion
        where TMachine : IAsyncStateMachine => awaiter.UnsafeOnCompleted(BoxOf(ref machine).MoveNext);

    /// <summary>At its first wait the machine moves from the stack into a box. This builder is part of the machine, so it goes first.</summary>
    private MethodBox<TResult> BoxOf<TMachine>(ref TMachine machine)
        where TMachine : IAsyncStateMachine
    {
        if (_box is not null)
            return _box;
        var box = MethodBox<TResult, TMachine>.Rent();
        _box = box;
        box.Take(ref machine);
        return box;
    }
}

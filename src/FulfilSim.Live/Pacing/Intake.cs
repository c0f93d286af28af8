using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;
using FulfilSim.Actors;

namespace FulfilSim.Live.Pacing;

/// <summary>The one way in for other threads: a bounded channel that refuses at the edge what it has no room for.</summary>
internal sealed class Intake(int capacity, Bell bell)
{
    private readonly Channel<Injection> _channel =
        Channel.CreateBounded<Injection>(new BoundedChannelOptions(capacity) { SingleReader = true });

    private long _refusedCount;

    /// <summary>Injections refused so far, because the channel was full or closed.</summary>
    public long RefusedCount => Interlocked.Read(ref _refusedCount);

    /// <summary>Injections that wait.</summary>
    public int WaitingCount => _channel.Reader.Count;

    /// <summary>Closed, and nothing waits: nothing will ever come.</summary>
    public bool IsOver => _channel.Reader.Completion.IsCompleted;

    /// <summary>From any thread.</summary>
    /// <returns>Whether there was room.</returns>
    public bool TryAdd(ActorRef to, Message message)
    {
        if (!_channel.Writer.TryWrite(new Injection(to, message)))
        {
            Interlocked.Increment(ref _refusedCount);
            return false;
        }
        bell.Ring();
        return true;
    }

    /// <summary>Takes out the injection that has waited longest.</summary>
    public bool TryTake(out ActorRef to, [NotNullWhen(true)] out Message? message)
    {
        var isThere = _channel.Reader.TryRead(out var injection);
        (to, message) = injection;
        return isThere;
    }

    /// <summary>Refuses everything from now on; what waits can still be taken out.</summary>
    public void Close()
    {
        _channel.Writer.TryComplete();
        bell.Ring();
    }

    private readonly record struct Injection(ActorRef To, Message Message);
}

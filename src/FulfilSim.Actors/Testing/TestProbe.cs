using FulfilSim.Statistics;

namespace FulfilSim.Actors.Testing;

/// <summary>An actor that only listens, for tests: it stands where a partner would, and is asked what it heard.</summary>
public sealed class TestProbe : Actor
{
    private readonly Queue<(SimTime At, Message Message)> _heard = new();
    private readonly Simulation _simulation;

    /// <summary>Joins the simulation at once.</summary>
    public TestProbe(Simulation simulation)
    {
        _simulation = simulation;
        simulation.Join(this);
    }

    /// <summary>Messages heard and not yet expected.</summary>
    public int UnreadCount => _heard.Count;

    /// <summary>Steps the simulation to a moment, delivering everything on the way.</summary>
    public TestProbe AdvanceTo(TimeSpan sinceStart)
    {
        _simulation.RunUntil(SimTime.At(sinceStart));
        return this;
    }

    /// <summary>Speaks as this probe, over its links.</summary>
    public TestProbe Tell(ActorRef to, Message message)
    {
        _simulation.Send(Self, to, message);
        return this;
    }

    /// <summary>The next message heard; it must be of this type.</summary>
    /// <exception cref="ProbeExpectationException">Nothing was heard, or something else.</exception>
    public T ExpectMessage<T>()
        where T : Message
    {
        if (!_heard.TryDequeue(out var next))
            throw new ProbeExpectationException($"Expected {typeof(T).Name} by {_simulation.Now}, but heard nothing.");
        return next.Message as T
            ?? throw new ProbeExpectationException($"Expected {typeof(T).Name}, but heard {next.Message} at {next.At}.");
    }

    /// <summary>As the other, and it must have come at this very moment.</summary>
    /// <exception cref="ProbeExpectationException">It came at another moment, or not at all.</exception>
    public T ExpectMessage<T>(TimeSpan at)
        where T : Message
    {
        if (_heard.TryPeek(out var next) && next.At != SimTime.At(at))
            throw new ProbeExpectationException($"Expected {typeof(T).Name} at {SimTime.At(at)}, but heard {next.Message} at {next.At}.");
        return ExpectMessage<T>();
    }

    /// <summary>Nothing has been heard that was not expected.</summary>
    /// <exception cref="ProbeExpectationException">Something was.</exception>
    public TestProbe ExpectNothing()
    {
        if (_heard.TryPeek(out var next))
            throw new ProbeExpectationException($"Expected nothing, but heard {next.Message} at {next.At}.");
        return this;
    }

    protected internal override void Receive(Message message, Turn turn) => _heard.Enqueue((turn.Now, message));
}

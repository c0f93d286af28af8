namespace FulfilSim.Actors;

/// <summary>
/// A state machine that sees the world only through its turn: one message, all its consequences, then the next.
/// An actor never waits, never reads a clock and never draws chance that it did not ask of the turn.
/// </summary>
public abstract class Actor
{
    /// <summary>Where others reach this actor; nobody until it has joined a simulation.</summary>
    public ActorRef Self { get; internal set; }

    /// <summary>What reports and errors call it.</summary>
    public virtual string Name => GetType().Name;

    /// <summary>Takes in one message. An exception is a bug and stops the cell.</summary>
    protected internal abstract void Receive(Message message, Turn turn);

    /// <summary>Called once before the first message, in order of joining.</summary>
    protected internal virtual void Start(Turn turn)
    {
    }
}

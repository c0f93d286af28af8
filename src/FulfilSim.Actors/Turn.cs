using FulfilSim.Statistics;

namespace FulfilSim.Actors;

/// <summary>What an actor may do while it handles one message. Valid during that message only.</summary>
public sealed class Turn
{
    private readonly Simulation _simulation;

    internal Turn(Simulation simulation) => _simulation = simulation;

    /// <summary>The moment of this message.</summary>
    public SimTime Now { get; internal set; }

    /// <summary>Who sent the message at hand; an actor's own timers come from itself.</summary>
    public ActorRef Sender { get; internal set; }

    internal ActorRef Self { get; set; }

    /// <summary>
    /// Sends over the link between the two, if there is one: it may lose, delay or double the message. Without a link it
    /// arrives now, after what is already due.
    /// </summary>
    public void Tell(ActorRef to, Message message) => _simulation.Send(Self, to, message);

    /// <summary>Reminds this actor after a delay. The timer can be cancelled until it is delivered.</summary>
    public Timer After(TimeSpan delay, Message message) => _simulation.Remind(Self, delay, message);

    /// <summary>Reminds this actor at a moment, at once when that has passed.</summary>
    public Timer At(SimTime moment, Message message) =>
        _simulation.Remind(Self, moment > Now ? moment - Now : TimeSpan.Zero, message);

    /// <summary>Takes a reminder back. Harmless when it was delivered or cancelled before.</summary>
    public void Cancel(Timer timer) => _simulation.Cancel(timer);

    /// <summary>A fresh stream whose numbers depend on nothing but seed, replication and this key.</summary>
    public RandomStream Draw(Purpose purpose, long entity, int occurrence = 0) =>
        _simulation.Streams.For(purpose, entity, occurrence);

    /// <summary>The same for a purpose that was looked up before.</summary>
    internal static RandomStream Draw(StreamKey key, long entity, int occurrence) => Streams.For(key, entity, occurrence);

    /// <summary>Looks a purpose up.</summary>
    internal StreamKey KeyOf(Purpose purpose) => _simulation.Streams.KeyOf(purpose);
}

using FulfilSim.Actors;
using FulfilSim.Statistics;

namespace FulfilSim.Tests.Actors;

/// <summary>A message that says nothing but which one it is.</summary>
internal sealed record Note(long Number, int Attempt = 0) : Message<Note>(Number, Attempt);

/// <summary>A message of another kind.</summary>
internal sealed record Aside(long Number) : Message<Aside>(Number);

/// <summary>An actor that does what a test tells it to.</summary>
internal sealed class Puppet(Action<Message, Turn> act, Action<Turn>? start = null, string name = "puppet") : Actor
{
    public override string Name => name;

    protected internal override void Start(Turn turn) => start?.Invoke(turn);

    protected internal override void Receive(Message message, Turn turn) => act(message, turn);
}

/// <summary>Simulations and moments for tests.</summary>
internal static class Stage
{
    public static Simulation Simulation(ulong seed = 7, int replication = 0) => new(new Streams(seed, replication));

    public static TimeSpan Seconds(double count) => TimeSpan.FromSeconds(count);

    public static SimTime Second(double count) => SimTime.At(Seconds(count));

    /// <summary>Joins a puppet that acts on each message.</summary>
    public static ActorRef Put(this Simulation simulation, Action<Message, Turn> act) => simulation.Join(new Puppet(act));

    /// <summary>Joins a puppet that acts once, at the start.</summary>
    public static ActorRef PutStarter(this Simulation simulation, Action<Turn> start) =>
        simulation.Join(new Puppet((_, _) => { }, start));
}

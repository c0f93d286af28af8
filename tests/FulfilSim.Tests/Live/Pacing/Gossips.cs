using FulfilSim.Actors;
using FulfilSim.Statistics;
using FulfilSim.Tests.Actors;
using Timer = FulfilSim.Actors.Timer;

namespace FulfilSim.Tests.Live.Pacing;

/// <summary>
/// Actors that pass notes on until each has gone through enough hands: at once, after seconds, after days, some of it taken
/// back. Whatever changes in the order or the moments of deliveries changes what comes after.
/// </summary>
internal static class Gossips
{
    public const int Count = 7;

    private const int HandsMax = 8;

    private static readonly Purpose Whim = Purpose.Named("whim");

    /// <param name="notes">How many each one begins with.</param>
    public static Simulation Simulation(int notes)
    {
        var simulation = Stage.Simulation(seed: 11);
        for (var number = 1; number <= Count; number++)
            simulation.Join(Gossip(simulation.Streams, number, notes));
        return simulation;
    }

    private static Puppet Gossip(Streams streams, int number, int notes)
    {
        var last = default(Timer);
        var heardCount = 0;
        return new Puppet(
            (message, turn) =>
            {
                if (message.Occurrence == HandsMax)
                    return;
                // What an actor has heard before matters, so that no change of order goes unseen.
                var stream = streams.For(Whim, message.Entity, (heardCount++ * HandsMax) + message.Occurrence);
                var next = new Note(message.Entity, message.Occurrence + 1);
                if (stream.NextChance(0.2))
                    turn.Cancel(last);
                if (stream.NextChance(0.4))
                    turn.Tell(new ActorRef(1 + stream.NextIndex(Count)), next);
                else
                    last = turn.After(Stage.Seconds(stream.NextUnit() * (stream.NextChance(0.1) ? 200_000 : 5)), next);
            },
            turn =>
            {
                for (var index = 0; index < notes; index++)
                    turn.After(Stage.Seconds(index * 3.7), new Note((number * 1000) + index));
            });
    }
}

using FulfilSim.Actors;
using FulfilSim.Live.Pacing;
using FulfilSim.Statistics;

namespace FulfilSim.Validation.Tests.Live;

/// <summary>The pacer under the clock of the machine. How late it may be is the machine's affair; early it may never be.</summary>
public sealed class RealClock
{
    private static readonly TimeSpan RunLength = TimeSpan.FromMilliseconds(100);

    [Fact]
    public void Ticks_of_a_metronome_come_in_their_time_and_an_injection_between_them()
    {
        var watch = new Watch(TimeProvider.System);
        var simulation = new Simulation(new Streams(seed: 1, replication: 0));
        var metronome = simulation.Join(new Metronome(TimeSpan.FromMilliseconds(1.7)));
        simulation.Observe(watch);
        var log = new InjectionList();
        var pacer = new Pacer(simulation, TimeProvider.System, new PacerOptions { End = SimTime.At(RunLength) }, log);
        watch.Begin();
        using var injecting = new System.Threading.Timer(_ => pacer.TryInject(metronome, new Beat(-1)), state: null, dueTime: 20, period: Timeout.Infinite);
        var run = pacer.Run(TestContext.Current.CancellationToken);

        watch.EarlyCount.ShouldBe(0);
        run.WallTime.ShouldBeGreaterThanOrEqualTo(RunLength);
        run.Lag.Count.ShouldBe(58 + run.InjectedCount); // 100 ms over 1.7 ms
        var replayed = new Simulation(new Streams(seed: 1, replication: 0));
        replayed.Join(new Metronome(TimeSpan.FromMilliseconds(1.7)));
        Replay.Run(replayed, log.Records, run.Until);
        replayed.Digest.ShouldBe(simulation.Digest);
    }

    private sealed record Beat(long Number) : Message<Beat>(Number);

    private sealed class Metronome(TimeSpan interval) : Actor
    {
        protected override void Start(Turn turn) => turn.After(interval, new Beat(1));

        protected override void Receive(Message message, Turn turn)
        {
            if (message is Beat { Number: > 0 } beat)
                turn.After(interval, new Beat(beat.Number + 1));
        }
    }

    /// <summary>Compares each delivery with a clock that was started before the pacer's.</summary>
    private sealed class Watch(TimeProvider time) : IDeliveryObserver
    {
        private long _start;

        public int EarlyCount { get; private set; }

        public void Begin() => _start = time.GetTimestamp();

        public void Delivering(in Delivery delivery)
        {
            if (SimTime.At(time.GetElapsedTime(_start)) < delivery.Due)
                EarlyCount++;
        }
    }
}

using FulfilSim.Actors;
using FulfilSim.Live.Pacing;
using FulfilSim.Statistics;
using FulfilSim.Tests.Actors;
using static FulfilSim.Tests.Actors.Stage;

namespace FulfilSim.Tests.Live.Pacing;

/// <summary>Wall time decides when things come from outside, and nothing else: with those written down, virtual time tells the same story.</summary>
public sealed class ReplayLaw
{
    private const int Notes = 200;
    private const int Threads = 4;
    private const int InjectionsPerThread = 1500;

    [Theory]
    [InlineData(0.05)]
    [InlineData(1)]
    [InlineData(3.7)]
    [InlineData(100_000)]
    public void A_paced_run_without_injections_is_the_virtual_run(double scale)
    {
        var (paced, virtually) = (Gossips.Simulation(Notes), Gossips.Simulation(Notes));
        var pacer = new Pacer(paced, Clock(), new PacerOptions { TimeScale = scale });
        pacer.CompleteInput();
        var run = pacer.Run(TestContext.Current.CancellationToken);
        virtually.RunUntil(SimTime.Never);
        ShouldBeTheSame(virtually, paced);
        paced.DeliveryCount.ShouldBeGreaterThan(Notes * Gossips.Count);
        run.Lag.Count.ShouldBe(paced.DeliveryCount);
    }

    [Theory]
    [InlineData(0.3, 10_000)]
    [InlineData(1, 10_000)]
    [InlineData(100, 7)]
    public void A_replay_of_injections_from_several_threads_is_the_paced_run(double scale, int capacity)
    {
        var (paced, log) = (Gossips.Simulation(Notes), new InjectionList());
        var pacer = new Pacer(paced, Clock(), new PacerOptions { TimeScale = scale, InjectionCapacity = capacity }, log);
        var injectors = StartInjectors(pacer);
        var run = pacer.Run(TestContext.Current.CancellationToken);
        injectors.ForEach(thread => thread.Join());

        run.Ending.ShouldBe(PacedEnding.Exhausted);
        run.InjectedCount.ShouldBe(log.Records.Count);
        (run.InjectedCount + run.RefusedCount + run.UntakenCount).ShouldBe(Threads * InjectionsPerThread);
        run.InjectedCount.ShouldBeGreaterThan(0);
        log.Records.Select(record => record.Moment).ShouldBeInOrder();
        ShouldBeTheSame(ReplayOf(log.Records, run.Until), paced);
    }

    [Fact]
    public void A_replay_of_a_cancelled_run_is_that_run_and_goes_on_like_it()
    {
        var (paced, log, run) = Scripted(cancelAfter: 400);
        run.Ending.ShouldBe(PacedEnding.Cancelled);
        run.InjectedCount.ShouldBeGreaterThan(10);
        paced.PendingCount.ShouldBeGreaterThan(100);
        var replayed = ReplayOf(log.Records, run.Until);
        ShouldBeTheSame(replayed, paced);
        replayed.RunUntil(SimTime.Never);
        paced.RunUntil(SimTime.Never);
        ShouldBeTheSame(replayed, paced);
    }

    [Fact]
    public void A_replay_of_a_run_with_an_end_is_that_run()
    {
        var (paced, log, run) = Scripted(end: Second(123.4567891));
        (run.Ending, run.Until).ShouldBe((PacedEnding.EndReached, Second(123.4567891)));
        log.Records.Count.ShouldBeGreaterThan(10);
        ShouldBeTheSame(ReplayOf(log.Records, run.Until), paced);
    }

    [Fact]
    public void A_replay_that_misses_one_injection_or_has_it_a_tick_later_is_another_run()
    {
        var (paced, log, run) = Scripted(end: Second(500));
        ReplayOf(log.Records.Skip(1), run.Until).Digest.ShouldNotBe(paced.Digest);
        var shifted = log.Records.Select((record, index) => index == 5 ? record with { Moment = record.Moment + new TimeSpan(1) } : record);
        ReplayOf(shifted, run.Until).Digest.ShouldNotBe(paced.Digest);
    }

    [Fact]
    public void Injections_that_are_out_of_order_cannot_be_replayed()
    {
        var (_, log, run) = Scripted(end: Second(500));
        Should.Throw<InvariantViolationException>(() => ReplayOf(log.Records.Reverse(), run.Until));
    }

    /// <summary>Time passes while the pacer works, so that injections find it at any point and often late.</summary>
    private static ScriptedClock Clock() => new()
    {
        ReadingCost = TimeSpan.FromMicroseconds(37),
        Lateness = TimeSpan.FromTicks(1234),
        JumpMax = Seconds(100), // an idle pacer must not run away from the threads that inject
    };

    private static List<Thread> StartInjectors(Pacer pacer)
    {
        var running = Threads;
        var threads = Enumerable.Range(0, Threads).Select(number => new Thread(() =>
        {
            var stream = new Streams(seed: 5, replication: 0).For(Purpose.Named("injector"), number);
            for (var index = 0; index < InjectionsPerThread; index++)
            {
                pacer.TryInject(new ActorRef(1 + stream.NextIndex(Gossips.Count)), new Note(100_000 + (number * 10_000) + index));
                Thread.SpinWait(stream.NextIndex(400));
            }
            if (Interlocked.Decrement(ref running) == 0)
                pacer.CompleteInput();
        })).ToList();
        threads.ForEach(thread => thread.Start());
        return threads;
    }

    /// <summary>A run with an injection every few seconds, cancelled in the middle of things or ended at a moment.</summary>
    private static (Simulation Paced, InjectionList Log, PacedRun Run) Scripted(int cancelAfter = int.MaxValue, SimTime? end = null)
    {
        using var cancellation = new CancellationTokenSource();
        var (paced, clock, log) = (Gossips.Simulation(Notes), Clock(), new InjectionList());
        paced.Observe(new Canceller(cancelAfter, cancellation));
        var pacer = new Pacer(paced, clock, new PacerOptions { End = end ?? SimTime.Never }, log);
        for (var index = 0; index < 200; index++)
        {
            var note = new Note(100_000 + index);
            clock.At(Seconds(index * 1.234567), () => pacer.TryInject(new ActorRef(1 + (int)(note.Number % Gossips.Count)), note));
        }
        return (paced, log, pacer.Run(cancellation.Token));
    }

    private static Simulation ReplayOf(IEnumerable<InjectionRecord> records, SimTime until)
    {
        var simulation = Gossips.Simulation(Notes);
        Replay.Run(simulation, records, until);
        return simulation;
    }

    private static void ShouldBeTheSame(Simulation one, Simulation other)
    {
        (one.DeliveryCount, one.PendingCount, one.Now).ShouldBe((other.DeliveryCount, other.PendingCount, other.Now));
        one.Digest.ShouldBe(other.Digest);
    }

    private sealed class Canceller(int deliveries, CancellationTokenSource cancellation) : IDeliveryObserver
    {
        private int _count;

        public void Delivering(in Delivery delivery)
        {
            if (++_count == deliveries)
                cancellation.Cancel();
        }
    }
}

using System.Text.Json;
using FulfilSim.Actors;
using FulfilSim.Statistics;

namespace FulfilSim.Benchmarks.Kernel;

/// <summary>A million pending timers, half of them cancelled: how many a second, and whether memory comes back.</summary>
internal static class TimersBenchmark
{
    private const int Count = 1_000_000;

    public static void Run()
    {
        Measure();
        var (scheduled, cancelled, delivered, full, empty) = Measure();
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            benchmark = "timers",
            timers = Count,
            scheduledPerSecond = Math.Round(Count / scheduled),
            cancelledPerSecond = Math.Round(Count / 2 / cancelled),
            deliveredPerSecond = Math.Round(Count / 2 / delivered),
            bytesPerPendingTimer = Math.Round((double)full / Count),
            memoryReclaimedRatio = Math.Round(1 - ((double)empty / full), 3),
        }));
    }

    /// <summary>Seconds for each phase, and bytes held with all timers pending and after all are gone.</summary>
    private static (double Scheduled, double Cancelled, double Delivered, long Full, long Empty) Measure()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var simulation = new Simulation(new Streams(1, 0));
        var clock = new AlarmClock(Count);
        simulation.Join(clock);
        var scheduled = Stopwatches.ProcessorSeconds(() => simulation.Step(SimTime.Zero));
        var full = GC.GetTotalMemory(forceFullCollection: true) - before;
        simulation.Inject(clock.Self, new CancelHalf());
        var cancelled = Stopwatches.ProcessorSeconds(() => simulation.Step(SimTime.Zero));
        var delivered = Stopwatches.ProcessorSeconds(() => simulation.RunUntil(SimTime.Never));
        if (clock.Rung != Count / 2)
            throw new InvalidOperationException($"{clock.Rung} timers rang.");
        clock.Forget();
        var empty = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(simulation);
        return (scheduled, cancelled, delivered, full, empty);
    }

    private sealed record Ring(long Number) : Message<Ring>(Number);

    private sealed record CancelHalf() : Message<CancelHalf>(0);

    /// <summary>Sets its timers at the start, over an hour, in no order.</summary>
    private sealed class AlarmClock(int count) : Actor
    {
        private Actors.Timer[] _timers = new Actors.Timer[count];

        public int Rung { get; private set; }

        public void Forget() => _timers = [];

        protected override void Start(Turn turn)
        {
            var stream = turn.Draw(Purpose.Named("alarm"), 0);
            for (var index = 0; index < count; index++)
                _timers[index] = turn.After(TimeSpan.FromHours(1) * stream.NextOpenUnit(), new Ring(index));
        }

        protected override void Receive(Message message, Turn turn)
        {
            if (message is Ring)
            {
                Rung++;
                return;
            }
            for (var index = 0; index < count; index += 2)
                turn.Cancel(_timers[index]);
        }
    }
}

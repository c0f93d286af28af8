using FulfilSim.Experiments.Live;
using FulfilSim.Experiments.Objectives;
using FulfilSim.Statistics;

namespace FulfilSim.Tests.Live;

/// <summary>Figures of a live block as they may well be, for pages and reports.</summary>
internal static class LiveFixture
{
    /// <summary>A block in which all was well, or one whose target was slow and whose generator fell behind.</summary>
    public static LiveFigures Block(bool isSlow = false) => new()
    {
        CountedTicks = TimeSpan.FromSeconds(60).Ticks,
        Steps =
        [
            new()
            {
                Name = "place",
                Verdicts = isSlow ? new() { Good = 11_000, Shed = 900, Unexpected = 40, TimedOut = 7, Broken = 3, GivenUp = 50 } : new() { Good = 12_000 },
                Statuses = isSlow ? [new(0, 60), new(201, 11_000), new(500, 40), new(503, 900)] : [new(201, 12_000)],
                FromIntended = Spread(12_000, Milliseconds(isSlow ? 900 : 12)),
                FromSent = Spread(12_000, Milliseconds(isSlow ? 300 : 11)),
                BytesIn = 2_400_000,
            },
            new()
            {
                Name = "read-status",
                Verdicts = new() { Good = 24_000, Otherwise = 3 },
                Statuses = [new(200, 24_000), new(404, 3)],
                FromIntended = Spread(24_003, Milliseconds(3)),
                FromSent = Spread(24_003, Milliseconds(3)),
                BytesIn = 9_000_000,
            },
        ],
        Sends = new() { Made = 12_000, Late = isSlow ? 400 : 0, Missed = isSlow ? 12 : 0, Lag = Spread(12_000, Milliseconds(isSlow ? 70 : 1)) },
        Series = new()
        {
            Slots = [Slot(second: 0), isSlow ? Slot(second: 1) with { Errors = 50, Shed = 100, Failed = 60 } : Slot(second: 1)],
        },
        Health = new()
        {
            Findings =
            [
                new("lag p99", BoundKind.Duration, isSlow ? 0.0612 : 0.0009, 0.05, "Share the load out among more machines with --shard."),
                new("processors", BoundKind.Share, isSlow ? 0.88 : 0.4, 0.9, "The machine had nothing to spare."),
                new("longest pause", BoundKind.Duration, 0.012, null, ""),
            ],
        },
        Thresholds =
        [
            new()
            {
                Measure = "failureRate",
                Kind = BoundKind.Share,
                AtMost = 0.02,
                WindowSeconds = 10,
                Judged = 51,
                Worst = 0.004,
            },
            new()
            {
                Measure = "steps.read-status.p99.9",
                Kind = BoundKind.Duration,
                AtMost = 0.3,
                WindowSeconds = 30,
                IsAborting = true,
                Judged = 31,
                Beyond = isSlow ? 4 : 0,
                CrossedAtSeconds = isSlow ? 42 : null,
                Worst = isSlow ? 0.45 : 0.02,
            },
        ],
        Webhooks = new() { Received = 12_010, Heard = 12_000, Repeated = 10 },
        GivenUp = isSlow ? 50 : 0,
        LeftBehind = isSlow ? 3 : 0,
        Ending = isSlow ? LiveEnding.Aborted : LiveEnding.Completed,
    };

    private static LoadSlot Slot(int second) => new()
    {
        CoveredTicks = TimeSpan.TicksPerSecond,
        Intents = 200,
        Requests = 600 + second,
        Latency = Spread(600, Milliseconds(10 * (second + 1))),
    };

    /// <summary>So many durations from nothing to twice a mean, all equally far from each other.</summary>
    private static DurationFigures Spread(int count, TimeSpan mean)
    {
        var histogram = new DurationHistogram();
        for (var index = 1; index <= count; index++)
            histogram.Add(mean * 2 * index / count);
        return DurationFigures.Of(histogram);
    }

    private static TimeSpan Milliseconds(double count) => TimeSpan.FromMilliseconds(count);
}

using FulfilSim.Experiments.Live;
using FulfilSim.Experiments.Objectives;
using FulfilSim.Live.Options;

namespace FulfilSim.Live.Health;

/// <summary>Holds what the generator did against what it may do.</summary>
public static class HealthJudge
{
    private const string MoreMachines = "Lower the rate, or share the load out among more machines with --shard.";

    /// <summary>The verdict on one block.</summary>
    /// <param name="sends">How the schedule was kept.</param>
    /// <param name="generator">What was seen of the process.</param>
    /// <param name="bounds">What it may do.</param>
    public static HealthVerdict Judge(SendFigures sends, GeneratorFigures generator, HealthOptions bounds)
    {
        ArgumentNullException.ThrowIfNull(sends);
        ArgumentNullException.ThrowIfNull(generator);
        ArgumentNullException.ThrowIfNull(bounds);
        return new()
        {
            Findings =
            [
                Length(
                    "lag p99", sends.Lag.ToHistogram().Quantile(0.99), bounds.LagP99,
                    "Sends were late, so the target got another load than was asked for. " + MoreMachines),
                Share("late sends", sends.LateRatio, bounds.LateRatio, MoreMachines),
                Share(
                    "missed sends", sends.MissedRatio, bounds.MissedRatio,
                    "Too many journeys were under way: raise inFlightMax, shorten timeouts, or lower the rate."),
                Share(
                    "garbage collector", generator.PauseRatio, bounds.PauseRatio,
                    "Keep less in memory: fewer journeys at a time, smaller answers (bodyMax), or more machines with --shard."),
                Length(
                    "wait for a thread p99", generator.ThreadWait.Quantile(0.99), bounds.ThreadWaitP99,
                    "Use fewer connections at a time, leave the machine to the load alone, or use more machines with --shard."),
                Share(
                    "processors", generator.ProcessorRatio, bounds.ProcessorRatio,
                    "The machine had nothing to spare. " + MoreMachines),
                new("longest pause", BoundKind.Duration, generator.PauseMax.TotalSeconds, null, ""),
                new("work waiting for a thread", BoundKind.Number, generator.PendingMax, null, ""),
            ],
        };
    }

    private static HealthFinding Length(string measure, TimeSpan value, TimeSpan bound, string advice) =>
        new(measure, BoundKind.Duration, value.TotalSeconds, bound.TotalSeconds, advice);

    private static HealthFinding Share(string measure, double value, double bound, string advice) =>
        new(measure, BoundKind.Share, value, bound, advice);
}

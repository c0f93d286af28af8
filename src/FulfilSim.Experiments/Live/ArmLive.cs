using System.Text.Json.Serialization;
using FulfilSim.Experiments.Storing;
using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Live;

/// <summary>
/// What live runs have measured under one arm, over all of its blocks together: requests are pooled, of health and thresholds
/// the worst block counts.
/// </summary>
public sealed record ArmLive
{
    /// <summary>Blocks of this arm.</summary>
    public required int Blocks { get; init; }

    /// <summary>Of those, the ones in which the generator did not keep up.</summary>
    public required int InvalidBlocks { get; init; }

    /// <summary>Of all, the ones that did not come to their end: aborted, interrupted, stopped.</summary>
    public required int BrokenOffBlocks { get; init; }

    /// <summary>Load machines that shared a block.</summary>
    public required int Machines { get; init; }

    /// <summary>Length of all counted parts together, in seconds.</summary>
    public required double CountedSeconds { get; init; }

    /// <summary>In the journey's order.</summary>
    public required IReadOnlyList<StepSummary> Steps { get; init; }

    /// <summary>Whether the arm is a system outside of the simulation, which requests went to.</summary>
    [JsonIgnore]
    public bool IsDeployment => Steps.Count > 0;

    /// <summary>Sends made.</summary>
    public required long SendsMade { get; init; }

    /// <summary>Of those, the late ones.</summary>
    public required long SendsLate { get; init; }

    /// <summary>Sends that were not made.</summary>
    public required long SendsMissed { get; init; }

    /// <summary>How late sends were.</summary>
    public required DurationQuantiles Lag { get; init; }

    /// <summary>How the load went over time.</summary>
    public LoadLines OverTime { get; init; } = LoadLines.None;

    /// <summary>Whether the generator kept up.</summary>
    public required HealthVerdict Health { get; init; }

    /// <summary>In the scenario's order.</summary>
    public required IReadOnlyList<ThresholdSummary> Thresholds { get; init; }

    /// <summary>Notices of the running system.</summary>
    public required WebhookFigures Webhooks { get; init; }

    /// <summary>Journeys given up.</summary>
    public required long GivenUp { get; init; }

    /// <summary>What clean-up could not take away again.</summary>
    public required long LeftBehind { get; init; }

    /// <summary>That of an arm's cells; null where they ran in virtual time.</summary>
    public static ArmLive? Of(IEnumerable<CellLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        LiveFigures[] blocks = [.. lines.Select(line => line.Live).OfType<LiveFigures>()];
        return blocks.Length == 0 ? null : Of(blocks);
    }

    private static ArmLive Of(LiveFigures[] blocks)
    {
        var all = LiveFigures.Merge(blocks);
        var seconds = blocks.Sum(block => block.CountedTicks) / (double)TimeSpan.TicksPerSecond;
        return new()
        {
            Blocks = blocks.Length,
            InvalidBlocks = blocks.Count(block => !block.Health.IsValid),
            BrokenOffBlocks = blocks.Count(block => block.Ending != LiveEnding.Completed),
            Machines = blocks.Max(block => block.Machines),
            CountedSeconds = seconds,
            Steps = [.. all.Steps.Select(step => StepSummary.Of(step, seconds))],
            SendsMade = all.Sends.Made,
            SendsLate = all.Sends.Late,
            SendsMissed = all.Sends.Missed,
            Lag = DurationQuantiles.Of(all.Sends.Lag),
            OverTime = LoadLines.Of([.. blocks.Select(block => block.Series)]),
            Health = all.Health,
            Thresholds = [.. all.Thresholds.Select((whole, place) =>
                new ThresholdSummary(whole, blocks.Count(block => block.Thresholds[place].IsCrossed)))],
            Webhooks = all.Webhooks,
            GivenUp = all.GivenUp,
            LeftBehind = all.LeftBehind,
        };
    }
}

/// <summary>A threshold over all blocks.</summary>
/// <param name="Figures">Windows of all blocks together; the first crossing is the earliest of any block.</param>
/// <param name="CrossedBlocks">Blocks in which it was crossed.</param>
public sealed record ThresholdSummary(ThresholdFigures Figures, int CrossedBlocks);

/// <summary>Requests of one step over all blocks.</summary>
public sealed record StepSummary
{
    /// <summary>As the journey has it.</summary>
    public required string Name { get; init; }

    /// <summary>All that came to their end.</summary>
    public required long Requests { get; init; }

    /// <summary>Of them, a second.</summary>
    public required double PerSecond { get; init; }

    /// <summary>How they came out.</summary>
    public required VerdictCounts Verdicts { get; init; }

    /// <summary>Answers by status; 0 stands for no answer.</summary>
    public required IReadOnlyList<StatusCount> Statuses { get; init; }

    /// <summary>From the moment a request was to be sent to its end.</summary>
    public required DurationQuantiles FromIntended { get; init; }

    /// <summary>From the moment it was sent.</summary>
    public required DurationQuantiles FromSent { get; init; }

    /// <summary>Bytes of answers' bodies.</summary>
    public required long BytesIn { get; init; }

    internal static StepSummary Of(StepFigures step, double seconds) => new()
    {
        Name = step.Name,
        Requests = step.Verdicts.Total,
        PerSecond = seconds > 0 ? step.Verdicts.Total / seconds : 0,
        Verdicts = step.Verdicts,
        Statuses = step.Statuses,
        FromIntended = DurationQuantiles.Of(step.FromIntended),
        FromSent = DurationQuantiles.Of(step.FromSent),
        BytesIn = step.BytesIn,
    };
}

/// <summary>Durations in seconds; quantiles within 1/128 of their value, all zero when there are none.</summary>
public sealed record DurationQuantiles(
    long Count, double MeanSeconds, double P50Seconds, double P90Seconds, double P99Seconds, double P999Seconds, double MaxSeconds)
{
    internal static DurationQuantiles Of(DurationFigures figures)
    {
        var histogram = figures.ToHistogram();
        return new(
            histogram.Count,
            histogram.Mean.TotalSeconds,
            At(histogram, 0.5),
            At(histogram, 0.9),
            At(histogram, 0.99),
            At(histogram, 0.999),
            histogram.Max.TotalSeconds);
    }

    private static double At(DurationHistogram histogram, double p) => histogram.Quantile(p).TotalSeconds;
}

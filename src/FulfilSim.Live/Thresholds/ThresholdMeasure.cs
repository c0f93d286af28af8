using FulfilSim.Experiments.Objectives;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Live.Measuring;
using FulfilSim.Statistics;

namespace FulfilSim.Live.Thresholds;

/// <summary>What a threshold may be on.</summary>
public sealed record ThresholdMeasure
{
    private const string StepPrefix = "steps.";

    /// <summary>By suffix; the longer one of two that fit is meant.</summary>
    private static readonly (string Word, Func<DurationHistogram, TimeSpan> Of)[] Statistics =
    [
        ("p99.9", durations => durations.Quantile(0.999)),
        ("p99", durations => durations.Quantile(0.99)),
        ("p95", durations => durations.Quantile(0.95)),
        ("p90", durations => durations.Quantile(0.9)),
        ("p50", durations => durations.Quantile(0.5)),
        ("mean", durations => durations.Mean),
        ("max", durations => durations.Max),
    ];

    private ThresholdMeasure(string name, BoundKind kind) => (Name, Kind) = (name, kind);

    /// <summary>As scenarios write it.</summary>
    public string Name { get; }

    /// <summary>What sort of number it is, and so what may bound it: a share, a duration or a rate.</summary>
    public BoundKind Kind { get; }

    /// <summary>What is counted; for a rate its second number is not used.</summary>
    internal Func<MeterPart, (long Above, long Below)> Counts { get; private init; } = _ => (0, 0);

    /// <summary>What is timed.</summary>
    internal Func<MeterPart, IEnumerable<DurationHistogram>> Durations { get; private init; } = _ => [];

    /// <summary>Which number of what is timed.</summary>
    internal Func<DurationHistogram, TimeSpan> Statistic { get; private init; } = durations => durations.Max;

    /// <summary>The measure of that name; null when there is none.</summary>
    /// <param name="steps">Names of the journey's steps.</param>
    public static ThresholdMeasure? Find(string name, IReadOnlyList<string> steps)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(steps);
        return Plain(name) ?? Timed(name, steps);
    }

    /// <summary>Every measure there is, each duration with its p99 alone: for messages.</summary>
    public static IReadOnlyList<string> NamesWith(IReadOnlyList<string> steps) =>
    [
        "failureRate", "shedRate", "errorRate", "throughput", "acknowledgement.p99", "confirmation.p99", "requests.p99",
        .. steps.Select(step => $"{StepPrefix}{step}.p99"),
    ];

    /// <summary>A bound as scenarios write it: a ratio, seconds, or per second; null when it is no bound of this measure.</summary>
    public double? BoundOf(string text) => BoundLiteral.Parse(text, Kind);

    private static ThresholdMeasure? Plain(string name) => name switch
    {
        "failureRate" => new(name, BoundKind.Share) { Counts = part => (part[Outcome.Failed], part.Rated) },
        "shedRate" => new(name, BoundKind.Share) { Counts = part => (part.Steps.Sum(step => step[RequestVerdict.Shed]), part.Requests) },
        "errorRate" => new(name, BoundKind.Share) { Counts = part => (part.Steps.Sum(step => step.Errors), part.Requests) },
        "throughput" => new(name, BoundKind.Rate) { Counts = part => (part.Decided, 0) },
        _ => null,
    };

    private static ThresholdMeasure? Timed(string name, IReadOnlyList<string> steps)
    {
        foreach (var (word, statistic) in Statistics)
        {
            if (name.EndsWith("." + word, StringComparison.Ordinal) && DurationsOf(name[..^(word.Length + 1)], steps) is { } durations)
                return new(name, BoundKind.Duration) { Durations = durations, Statistic = statistic };
        }
        return null;
    }

    private static Func<MeterPart, IEnumerable<DurationHistogram>>? DurationsOf(string of, IReadOnlyList<string> steps)
    {
        switch (of)
        {
            case "acknowledgement":
                return part => [part.Acknowledgement];
            case "confirmation":
                return part => [part.Confirmation];
            case "requests":
                return part => part.Steps.Select(step => step.FromIntended);
        }
        int[] places = [.. steps.Index().Where(step => StepPrefix + step.Item == of).Select(step => step.Index)];
        return places.Length == 0 ? null : part => places.Select(place => part.Steps[place].FromIntended);
    }
}

using FulfilSim.Fulfilment.Readings;
using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Objectives;

/// <summary>What a shop or a network is expected to keep.</summary>
/// <param name="Measure">Key of a measure; of a network the path of one.</param>
/// <param name="Bound">What it shall not pass, in the measure's unit; allowed itself.</param>
/// <param name="IsAtMost">The bound is an upper one.</param>
public sealed record Objective(string Measure, double Bound, bool IsAtMost)
{
    /// <summary>Fewest intents in a window, where nobody says otherwise.</summary>
    public const int DefaultIntentsMin = 10;

    /// <summary>Length of the windows of which the worst counts; null for the whole cohort.</summary>
    public TimeSpan? Window { get; init; }

    /// <summary>Of whom.</summary>
    public CohortPart Part { get; init; } = CohortPart.Whole;

    /// <summary>Share of replications that have to keep it; null when their mean has to.</summary>
    public double? ReplicationShare { get; init; }

    /// <summary>Windows with fewer intents do not count.</summary>
    public int IntentsMin { get; init; } = DefaultIntentsMin;

    /// <summary>What sort of number the bound is.</summary>
    public BoundKind Kind { get; init; }

    /// <summary>Currency of the bound where it is an amount; else empty.</summary>
    public string Currency { get; init; } = "";

    /// <summary>Whether a value keeps the bound.</summary>
    public bool IsKeptBy(double value) => IsAtMost ? value <= Bound : value >= Bound;

    /// <summary>For people: "failure rate at most 2 %, worst 1h, method card, in 95 % of replications".</summary>
    public override string ToString() => string.Concat(
        $"{ShopMeasures.QuantityOf(Measure)} {(IsAtMost ? "at most" : "at least")} {BoundText.Of(Bound, Kind, Currency)}",
        Window is { } window ? $", worst {Duration.Format(window)}" : "",
        Part.Method is { } method ? $", method {method}" : "",
        Part.Region is { } region ? $", region {region}" : "",
        Part.Channel is { } channel ? $", channel {channel}" : "",
        ReplicationShare is { } share ? $", in {BoundText.Of(share, BoundKind.Share, "")} of replications" : "");
}

using System.Text.Json.Serialization;
using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Objectives;

/// <summary>How an arm stands by an objective.</summary>
public sealed record ObjectiveResult
{
    /// <summary>The objective, as a reader would say it.</summary>
    public required string Objective { get; init; }

    /// <summary>Key or path of its measure.</summary>
    public required string Measure { get; init; }

    /// <summary>In the measure's unit.</summary>
    public required double Bound { get; init; }

    public required bool IsAtMost { get; init; }

    public required BoundKind Kind { get; init; }

    /// <summary>Currency of an amount; else empty.</summary>
    public required string Currency { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? WindowSeconds { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Method { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Region { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Channel { get; init; }

    public required ObjectiveVerdict Verdict { get; init; }

    /// <summary>
    /// The measure, with a two-sided interval whose end towards the bound is the one-sided limit of the verdict; null when there
    /// was nothing to measure.
    /// </summary>
    public required Estimate? Estimate { get; init; }

    /// <summary>Confidence of the verdict, one-sided.</summary>
    public required double ConfidenceLevel { get; init; }

    /// <summary>Replications that kept the bound.</summary>
    public required int KeptCount { get; init; }

    /// <summary>Replications that had something to measure.</summary>
    public required int Replications { get; init; }

    /// <summary>Share of replications that have to keep it; null when their mean has to.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? ReplicationShare { get; init; }

    /// <summary>Share that keeps it, with one-sided limits; null when their mean has to.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Proportion? KeptShare { get; init; }

    /// <summary>Where the worst window began in the middle one of the replications, in seconds from the scenario's start.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? WorstFromSeconds { get; init; }

    /// <summary>About how many replications would settle it, if things go on like this; null when it is settled or none would.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? ReplicationsToSettle { get; init; }

    /// <summary>What keeps it from being judged, a sentence; null when nothing does.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Trouble { get; init; }
}

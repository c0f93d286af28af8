using FulfilSim.Experiments.Objectives;
using FulfilSim.Statistics;

namespace FulfilSim.Scenarios.Objectives;

/// <summary>What is expected to be kept: a measure and its bound.</summary>
public sealed record ObjectiveEntry
{
    /// <summary>Key of a measure as results have it, such as failureRate; of a network its path, such as "stations.desk.waiting.p99".</summary>
    public required string Measure { get; init; }

    /// <summary>Upper bound, allowed itself: a share, a duration, an amount, a rate or a number, as the measure is.</summary>
    public Bound? AtMost { get; init; }

    /// <summary>Lower bound, allowed itself.</summary>
    public Bound? AtLeast { get; init; }

    /// <summary>
    /// Which intents, by the moment they came up: "whole cohort", or the worst stretch of a length, such as "worst 1h".
    /// Default whole cohort.
    /// </summary>
    public ObjectiveWindow Window { get; init; }

    /// <summary>Whose intents. Default: everybody's.</summary>
    public PartEntry Of { get; init; } = new();

    /// <summary>What has to keep it: the "mean" of the replications, or a share of them such as "95% of replications". Default mean.</summary>
    public ObjectiveReading On { get; init; }

    /// <summary>Windows with fewer intents do not count: one failure among two tells nothing. Default 10; from 1 to 1000000.</summary>
    public int IntentsMin { get; init => field = Require.InRange(value, 1, 1_000_000); } = Objective.DefaultIntentsMin;
}

/// <summary>A part of the cohort: the intents of a payment method, of a region, or of both.</summary>
public sealed record PartEntry
{
    /// <summary>A payment method of the buyers' mix. Default: every one.</summary>
    public string Method { get; init; } = "";

    /// <summary>One of the buyers' regions. Default: every one.</summary>
    public string Region { get; init; } = "";

    /// <summary>One of the buyers' channels. Default: every one.</summary>
    public string Channel { get; init; } = "";
}

/// <summary>The whole cohort, or the worst stretch of a length.</summary>
/// <param name="Length">Null for the whole cohort.</param>
public readonly record struct ObjectiveWindow(TimeSpan? Length);

/// <summary>The mean of the replications, or a share of them.</summary>
/// <param name="Share">Null for the mean; else above 0 and below 1.</param>
public readonly record struct ObjectiveReading(double? Share);

using FulfilSim.Experiments.Comparing;
using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Sensitivity;

/// <summary>The answer of <c>sensitivity</c>: does the ranking of two arms survive if an assumed number is wrong?</summary>
public sealed record SensitivityReport
{
    /// <summary>Layout of this document; rises with every incompatible change.</summary>
    public int FormatVersion { get; init; } = 1;

    public required ScenarioSummary Scenario { get; init; }

    /// <summary>What the arms are ranked by.</summary>
    public required string Measure { get; init; }

    /// <summary>The same in words.</summary>
    public required string Quantity { get; init; }

    /// <summary>Its unit; empty for a share.</summary>
    public required string Unit { get; init; }

    public required bool IsLowerBetter { get; init; }

    /// <summary>The first two sentences to read.</summary>
    public required IReadOnlyList<string> Verdict { get; init; }

    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>The arm that is better with the numbers as they are.</summary>
    public required string First { get; init; }

    /// <summary>The other one.</summary>
    public required string Second { get; init; }

    /// <summary>With the numbers as they are.</summary>
    public required PairResult Base { get; init; }

    /// <summary>One at a time, those that move the difference most first.</summary>
    public required IReadOnlyList<NumberResult> Numbers { get; init; }

    /// <summary>All at once; null where no points were asked for.</summary>
    public HypercubeResult? Hypercube { get; init; }
}

/// <summary>Both arms in one world.</summary>
/// <param name="Difference">First less second, paired by replication; each interval on its own.</param>
public sealed record PairResult(Estimate First, Estimate Second, PairedDifference Difference);

/// <summary>What one number does.</summary>
public sealed record NumberResult
{
    /// <summary>"address-verify.catches".</summary>
    public required string Id { get; init; }

    /// <summary>The size of a mitigation's effect: where the ranking flips is its break-even effect.</summary>
    public required bool IsEffect { get; init; }

    public required NumberValue Value { get; init; }

    public required NumberValue Low { get; init; }

    public required NumberValue High { get; init; }

    public required PairResult AtLow { get; init; }

    public required PairResult AtHigh { get; init; }

    /// <summary>The difference at the high end less that at the low end, all four paired.</summary>
    public required Estimate Swing { get; init; }

    /// <summary>It changes something in at least one cell.</summary>
    public required bool HasEffect { get; init; }

    /// <summary>Where the ranking flips; empty where it does not.</summary>
    public required IReadOnlyList<Flip> Flips { get; init; }
}

/// <summary>A number, and as people read it.</summary>
public sealed record NumberValue(double Number, string Text);

/// <summary>Where a ranking flips.</summary>
/// <param name="IsBelow">It is the other way round below the value; else above it.</param>
/// <param name="Near">Up to here the ranking is sure; the present value where it is not sure even there.</param>
/// <param name="Far">From here on the other ranking is sure; the end of the search where it is not sure even there.</param>
/// <param name="IsSure">The other ranking is sure somewhere.</param>
public sealed record Flip(bool IsBelow, NumberValue Value, NumberValue Near, NumberValue Far, bool IsSure);

/// <summary>What happens when all numbers with an effect are varied at once.</summary>
/// <param name="Points">Of the Latin hypercube.</param>
/// <param name="Flipped">Share of the points at which the ranking is the other way round.</param>
/// <param name="Correlations">Of each number with the difference and with both arms; empty where points are too few.</param>
public sealed record HypercubeResult(int Points, Proportion Flipped, IReadOnlyList<NumberCorrelation> Correlations);

/// <summary>Partial rank correlations of one number; null where there is nothing that varies.</summary>
public sealed record NumberCorrelation(string Id, Proportion? WithDifference, Proportion? WithFirst, Proportion? WithSecond);

using FulfilSim.Experiments.Comparing;
using FulfilSim.Experiments.Objectives;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Planning;

/// <summary>The answer of <c>plan</c>. A pure function of the finished cells.</summary>
public sealed record PlanReport
{
    /// <summary>Layout of this document; rises with every incompatible change.</summary>
    public int FormatVersion { get; init; } = 1;

    public required ScenarioSummary Scenario { get; init; }

    public required string Arm { get; init; }

    /// <summary>The answer in sentences.</summary>
    public required IReadOnlyList<string> Verdict { get; init; }

    /// <summary>What the reader must know before believing it.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    public required double ConfidenceLevel { get; init; }

    /// <summary>Whether the answer was shown with fresh seeds to meet all objectives.</summary>
    public required bool IsConfirmed { get; init; }

    /// <summary>The capacities that were to be chosen.</summary>
    public required IReadOnlyList<PlannedCapacity> Capacities { get; init; }

    /// <summary>What the answer costs; null when there is none.</summary>
    public required double? Cost { get; init; }

    /// <summary>What today's capacities cost.</summary>
    public required double CostToday { get; init; }

    /// <summary>How the answer stands by the objectives, with fresh seeds; when there is none, how the most of everything stands.</summary>
    public required IReadOnlyList<ObjectiveResult> Objectives { get; init; }

    /// <summary>Every point that was asked, in that order.</summary>
    public required IReadOnlyList<AskedPoint> Asked { get; init; }

    /// <summary>Cheaper points of which nothing is known.</summary>
    public required double UntestedCheaperCount { get; init; }

    /// <summary>More capacity was never worse.</summary>
    public required bool IsMonotone { get; init; }

    /// <summary>Failure rate by demand at the answer; empty when there is no answer.</summary>
    public IReadOnlyList<CurvePoint> Curve { get; init; } = [];

    /// <summary>The multiple of demand from which the failure rate turns upwards; null when it does not.</summary>
    public double? Knee { get; init; }

    public HeadRoom? HeadRoom { get; init; }

    public IReadOnlyList<PlantLoss> Losses { get; init; } = [];

    public IReadOnlyList<Backlog> Backlogs { get; init; } = [];

    /// <summary>Stations in the order in which they break when demand grows.</summary>
    public IReadOnlyList<StationLimit> Limits { get; init; } = [];

    public IReadOnlyList<UnitValue> UnitValues { get; init; } = [];

    /// <summary>Load that was ever measured against load that is asked about.</summary>
    public required LoadRange Load { get; init; }

    public required Provenance Provenance { get; init; }

    /// <summary>Cells that the answer rests on.</summary>
    public required int CellCount { get; init; }
}

/// <summary>A capacity that was to be chosen.</summary>
/// <param name="Units">The answer; null when there is none.</param>
public sealed record PlannedCapacity(string Path, int Min, int Max, double UnitPrice, int Today, int? Units);

/// <summary>A point that the search asked.</summary>
/// <param name="Units">In the order of the capacities.</param>
public sealed record AskedPoint(IReadOnlyList<int> Units, double Cost, ObjectiveVerdict Verdict, int Replications);

/// <summary>What happens at a multiple of the demand.</summary>
/// <param name="IsExtrapolated">It lies beyond the highest load that was ever measured.</param>
public sealed record CurvePoint(double Factor, Estimate FailureRate, ObjectiveVerdict Verdict, bool IsExtrapolated);

/// <summary>How far demand may grow.</summary>
/// <param name="ShownFactor">The largest multiple that was shown to meet the objectives; null when not even today's was.</param>
/// <param name="MissedFactor">The smallest larger one that was shown not to, or that could not be told; null when none was found.</param>
/// <param name="IsMissed">Whether the latter was shown to miss one.</param>
/// <param name="IsExtrapolated">The shown multiple lies beyond the highest load that was ever measured.</param>
public sealed record HeadRoom(double? ShownFactor, double? MissedFactor, bool IsMissed, bool IsExtrapolated);

/// <summary>What happens when a plant is lost for good.</summary>
/// <param name="Kind">"payment gateway", "warehouse", "courier".</param>
/// <param name="WhyNot">Why nobody can take its place, a sentence; null when somebody can, and it was simulated.</param>
public sealed record PlantLoss(string Kind, string Name, ObjectiveVerdict Verdict, Estimate? FailureRate, PairedDifference? Difference, string? WhyNot);

/// <summary>How long a queue stays longer than it ever was on the day before.</summary>
/// <param name="ClearingHours">From the hour of its peak to the first one in which it is not; null when it never is.</param>
/// <param name="IsStillThere">In some replications it had not cleared when watching ended.</param>
public sealed record Backlog(string Station, double QueueMax, Estimate? ClearingHours, bool IsStillThere);

/// <summary>What a station can still take.</summary>
/// <param name="PeakRatio">Offered load of its worst hour over servers on duty.</param>
/// <param name="FullAtFactor">The multiple of demand at which that ratio is 1.</param>
public sealed record StationLimit(string Station, double PeakRatio, double FullAtFactor);

/// <summary>What one unit more of a capacity changes.</summary>
/// <param name="FailureRate">With the unit less without it.</param>
/// <param name="NetMoney">Of the whole cohort, in currency units: with the unit less without it.</param>
/// <param name="UnitPrice">What it costs; null when nobody has said.</param>
public sealed record UnitValue(string Path, int Units, PairedDifference FailureRate, PairedDifference NetMoney, double? UnitPrice);

/// <summary>How much load there is.</summary>
/// <param name="PeakPerHour">Expected intents of the cohort's busiest hour.</param>
/// <param name="MeasuredPerHour">Highest load that was ever measured; null when nobody has said.</param>
/// <param name="ForecastCv">By how much the forecast may be wrong, in every replication anew.</param>
public sealed record LoadRange(double PeakPerHour, double? MeasuredPerHour, double ForecastCv)
{
    /// <summary>Whether a multiple of the demand lies beyond what was measured.</summary>
    public bool IsBeyond(double factor) => MeasuredPerHour is { } measured && PeakPerHour * factor > measured * (1 + 1e-9);
}

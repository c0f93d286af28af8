using System.Text.Json.Serialization;
using FulfilSim.Experiments.Live;
using FulfilSim.Experiments.Objectives;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Comparing;

/// <summary>The answer of <c>compare</c>: the arms side by side. A pure function of the finished cells; this is what <c>results.json</c> holds.</summary>
public sealed record Comparison
{
    /// <summary>Layout of this document; rises with every incompatible change.</summary>
    public int FormatVersion { get; init; } = 1;

    public required ScenarioSummary Scenario { get; init; }

    /// <summary>Two sentences: what the numbers show, and what they do not.</summary>
    public required IReadOnlyList<string> Verdict { get; init; }

    /// <summary>What the reader must know before believing the rest. Empty when there is nothing.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>The arms in the scenario's order, <c>bare</c> and <c>reference</c> included.</summary>
    public required IReadOnlyList<ArmResult> Arms { get; init; }

    /// <summary>The reference with service times drawn anew: how many intents change hands by shuffling alone.</summary>
    public required ArmResult Placebo { get; init; }

    /// <summary>Fault windows of the first replication, for the time charts.</summary>
    public required IReadOnlyList<FaultWindow> Windows { get; init; }

    /// <summary>When it stopped, where the number of replications was not fixed; else null.</summary>
    public Stopping? Stopping { get; init; }

    /// <summary>What would not have failed without a fault; empty where nobody asked.</summary>
    public IReadOnlyList<ButForShare> ButFor { get; init; } = [];
}

/// <summary>Which question was asked, of what.</summary>
public sealed record ScenarioSummary
{
    public required string Name { get; init; }

    public required string Title { get; init; }

    public required string Question { get; init; }

    /// <summary>Digest of the resolved scenario (file, bases, overrides), 16 hexadecimal digits.</summary>
    public required string Digest { get; init; }

    public required string Currency { get; init; }

    public required ulong Seed { get; init; }

    public required int Replications { get; init; }

    public required double ConfidenceLevel { get; init; }

    /// <summary>Name of the arm every difference is against.</summary>
    public required string ReferenceArm { get; init; }

    /// <summary>The scenario's moment zero, with its offset.</summary>
    public required DateTimeOffset Start { get; init; }

    public required double CohortFromSeconds { get; init; }

    public required double CohortUntilSeconds { get; init; }

    /// <summary>The faults of the scenario, as a reader would name them.</summary>
    public required IReadOnlyList<string> Faults { get; init; }

    /// <summary>How often a year such a cohort occurs; null where nobody stated it.</summary>
    public double? CohortsPerYear { get; init; }
}

/// <summary>What the replications say of one arm.</summary>
public sealed record ArmResult
{
    public required string Name { get; init; }

    /// <summary>Ids of its mitigations, in catalogue order.</summary>
    public required IReadOnlyList<string> Mitigations { get; init; }

    public bool IsReference { get; init; }

    /// <summary>Failed over genuine submitted intents, without the unpaid ones: a ratio of totals.</summary>
    public required Estimate FailureRate { get; init; }

    /// <summary>Arm less reference, paired by replication, simultaneous over all arms; null for the reference.</summary>
    public PairedDifference? FailureRateDifference { get; init; }

    /// <summary>The failure rate with every open intent counted as fulfilled, and as failed.</summary>
    public required double FailureRateOpenFulfilled { get; init; }

    public required double FailureRateOpenFailed { get; init; }

    /// <summary>Intents that fail under the reference and not here, per 1,000 potential intents; null for the reference.</summary>
    public Estimate? SavedPerThousand { get; init; }

    /// <summary>Intents that fail here and not under the reference, per 1,000 potential intents; null for the reference.</summary>
    public Estimate? HarmedPerThousand { get; init; }

    /// <summary>Further measures, each with unit and half-width; keys are stable (see <see cref="Measures"/>).</summary>
    public required IReadOnlyDictionary<string, Estimate> Measures { get; init; }

    /// <summary>Net money per potential intent, arm less reference, simultaneous; null for the reference.</summary>
    public PairedDifference? NetMoneyDifference { get; init; }

    /// <summary>Mitigations whose running cost is unknown, with the cost per potential intent at which the gain is gone.</summary>
    public required IReadOnlyList<BreakEven> BreakEvens { get; init; }

    /// <summary>Failures per 1,000 submitted intents by category and root cause, largest first.</summary>
    public required IReadOnlyList<CauseRate> Causes { get; init; }

    /// <summary>Stations, means over replications.</summary>
    public required IReadOnlyList<StationSummary> Stations { get; init; }

    /// <summary>Hour by hour, means over replications.</summary>
    public required HourlySeries Series { get; init; }

    /// <summary>Whom this arm's mitigations hurt, a sentence each.</summary>
    public required IReadOnlyList<string> Hurts { get; init; }

    /// <summary>Saved less harmed, per 1,000 potential intents; null for the reference.</summary>
    public Estimate? NetSavedPerThousand { get; init; }

    /// <summary>How many replications would settle an inconclusive difference in failure rate, were what was seen the truth. Null where it
    /// is settled, and where no number would.</summary>
    public int? ReplicationsToSettle { get; init; }

    /// <summary>Failure rate less that of the best other arm (multiple comparisons with the best). Null where the effect is assumed, with
    /// fewer than two arms to rank, and with too few replications.</summary>
    public BestInterval? Best { get; init; }

    /// <summary>Known running costs of its mitigations per potential intent.</summary>
    public Estimate? KnownCost { get; init; }

    /// <summary>Whether another arm loses fewer orders and earns more.</summary>
    public Efficiency? Efficiency { get; init; }

    /// <summary>Gain over the reference in a year, in currency units, simultaneous; null for the reference, and where nobody stated how
    /// often such a cohort occurs.</summary>
    public PairedDifference? ValuePerYear { get; init; }

    /// <summary>How many times as many replications the difference in failure rate would take without common random numbers.</summary>
    public double? VarianceReduction { get; init; }

    /// <summary>How it stands by the scenario's objectives; null where there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ObjectiveResult>? Objectives { get; init; }

    /// <summary>What was measured of requests and of the load generator; null where cells ran in virtual time.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ArmLive? Live { get; init; }
}

/// <summary>An arm's place among the others by failure rate and net money together.</summary>
/// <param name="DominatedBy">The arm that loses fewer orders and earns more, by the estimates; empty where there is none, and so the arm is
/// on the efficient frontier.</param>
/// <param name="IsSure">Both differences to that arm are told by their simultaneous intervals.</param>
public sealed record Efficiency(string DominatedBy, bool IsSure);

/// <summary>The share of an arm's failures that a fault answers for: without it they would not have been.</summary>
/// <param name="Arm">Under which arm.</param>
/// <param name="Fault">Id of the failure mode that was left out, wherever it stands in the scenario.</param>
/// <param name="AttributedShare">Failures whose root cause it is, over all failures.</param>
/// <param name="Share">Failures that vanish without it, net of those that come instead, over all failures; a ratio.</param>
public sealed record ButForShare(string Arm, string Fault, Estimate AttributedShare, Estimate Share);

/// <summary>Where replications went on until the differences were known well enough.</summary>
/// <param name="HalfWidth">What every half-width of a difference in failure rate was to come down to; a ratio.</param>
/// <param name="Looks">Replications at which it was asked, up to the last one.</param>
/// <param name="Widest">Largest half-width at the last look.</param>
/// <param name="IsReached">False: it ended because there are no more replications allowed.</param>
public sealed record Stopping(double HalfWidth, IReadOnlyList<int> Looks, double Widest, bool IsReached);

/// <summary>One root cause's share of an arm's failures.</summary>
public sealed record CauseRate(string Category, string Cause, Estimate PerThousand);

/// <summary>
/// A cost nobody stated: what it and the arm's other unknown ones may be together, per potential intent, in currency
/// units, before the arm's gain over the reference is gone.
/// </summary>
public sealed record BreakEven(string Mitigation, string UnknownCost, double PerPotentialIntent);

using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Gating;

/// <summary>What the replications say of one thing that the gate watches.</summary>
/// <param name="Check">What.</param>
/// <param name="Answer">What the gate says of it.</param>
/// <param name="Base">What it is compared with; null where nothing was counted.</param>
/// <param name="Head">What is under test; null where nothing was counted.</param>
/// <param name="Difference">Head less base, paired; each end of its interval errs as often as the look allows. Null where no
/// replication was measured by both.</param>
/// <param name="WorseAtMost">The change to the worse that is at most there, in the measure's unit.</param>
/// <param name="IsBeyondAnchor">The value itself is worse than the anchor allows.</param>
/// <param name="BudgetNeeded">Replications that would tell, where these cannot and somebody can say.</param>
public sealed record CheckResult(
    GateCheck Check,
    GateAnswer Answer,
    Estimate? Base,
    Estimate? Head,
    PairedDifference? Difference,
    double WorseAtMost,
    bool IsBeyondAnchor,
    int? BudgetNeeded)
{
    /// <summary>The change alone is a regression.</summary>
    public bool IsWorseByMargin =>
        Difference is { Difference: var change } && Check.Sign * change.Mean - change.HalfWidth > Check.Margin;

    /// <summary>The anchor alone makes it one.</summary>
    public bool IsAnchorsFinding => IsBeyondAnchor && !IsWorseByMargin;
}

using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Gating;

/// <summary>What a budget can show of one check, if nothing has changed but all luck.</summary>
/// <param name="Check">What is watched.</param>
/// <param name="Value">Mean of the baseline.</param>
/// <param name="DetectableDifference">The smallest change to the worse that is called a regression in
/// <see cref="GatePlan.DetectionPower"/> of all runs, in the measure's unit.</param>
/// <param name="InconclusiveRatio">How often it stays inconclusive where nothing has changed.</param>
public sealed record CheckBudget(GateCheck Check, double Value, double DetectableDifference, double InconclusiveRatio);

/// <summary>
/// What a budget can show. The worst case is assumed: that head and base share no luck at all, as two runs of a live system do, or
/// as a change of the model may bring about that draws its random numbers otherwise. With shared luck it is better.
/// </summary>
public static class GateBudget
{
    private const double Independent = 2; // variances of two independent runs add up

    /// <summary>For each check of a plan; the values are those of its whole budget.</summary>
    public static IReadOnlyList<CheckBudget> Of(GatePlan plan, Func<GateCheck, MeasureSeries> seriesOf)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(seriesOf);
        return [.. plan.Checks.Select(check => Of(plan, check, seriesOf(check)))];
    }

    /// <summary>How often a gate of these checks stays inconclusive where nothing has changed, at most.</summary>
    public static double InconclusiveRatio(IEnumerable<CheckBudget> budgets)
    {
        ArgumentNullException.ThrowIfNull(budgets);
        return Math.Min(1, budgets.Sum(budget => budget.InconclusiveRatio));
    }

    /// <summary>The smallest budget that would not be refused; null where no budget is large enough.</summary>
    public static int? Needed(GatePlan plan, Func<GateCheck, MeasureSeries> seriesOf)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(seriesOf);
        var power = 1 - GatePlan.InconclusiveMax / plan.Checks.Count;
        int?[] needed = [.. plan.Checks.Select(check => CountNeeded(plan, DeviationOf(plan, check, seriesOf(check)), check.Margin, power))];
        return needed.All(count => count is not null) ? needed.Max() : null;
    }

    internal static int? CountNeeded(GatePlan plan, double deviation, double margin, double power) => PairedPower.CountNeeded(
        deviation, margin, power, count => FixedLooks.Of(count, plan.StatementError)[^1].ErrorRatio);

    private static CheckBudget Of(GatePlan plan, GateCheck check, MeasureSeries series)
    {
        var last = plan.Looks[^1];
        var power = new PairedPower(last.Replications, DeviationOf(plan, check, series), last.ErrorRatio);
        return double.IsFinite(power.Deviation)
            ? new(check, series.Mean, power.DetectableDifference(check.Margin, GatePlan.DetectionPower), 1 - power.OfNoDifference(check.Margin))
            : new(check, series.Mean, double.NaN, 1);
    }

    /// <summary>Of one replication's difference, rather too great than too small.</summary>
    private static double DeviationOf(GatePlan plan, GateCheck check, MeasureSeries series) => PairedPower.UpperDeviation(
        Math.Sqrt(Independent) * series.DeviationOf(check.Measure), Math.Max(2, Math.Min(series.Count, plan.Budget)), GatePlan.DeviationConfidence);
}

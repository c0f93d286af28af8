using System.Globalization;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Storing;
using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Gating;

/// <summary>What a baseline is to be made of, besides its cells.</summary>
/// <param name="Plan">Its checks may be without anchors yet.</param>
/// <param name="AnchorMargins">How far from the first value the anchor lies, by key of the measure; where nobody says, as far as the
/// margin.</param>
/// <param name="Before">The baseline that it replaces; its anchors are kept where none is stated.</param>
public sealed record BaselineOrder(
    GatePlan Plan, IReadOnlyDictionary<string, double> AnchorMargins, Baseline? Before, string Version, string CatalogueDigest, BaselineScenario Source);

/// <summary>A baseline that was made, and what can be shown with it.</summary>
public sealed record NewBaseline(Baseline Baseline, IReadOnlyList<CheckBudget> Budgets)
{
    /// <summary>How often a gate would stay inconclusive where nothing has changed but all luck, at most.</summary>
    public double InconclusiveRatio => GateBudget.InconclusiveRatio(Budgets);

    /// <summary>Makes one of the cells of a scenario.</summary>
    /// <param name="lines">All replications of the budget, by arm.</param>
    /// <exception cref="GateRefusedException">A value lies beyond the anchor, or the budget is too small for the margins.</exception>
    public static NewBaseline Of(BaselineOrder order, Scenario scenario, IReadOnlyDictionary<string, IReadOnlyList<CellLine>> lines)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(lines);
        var checks = order.Plan.Checks.Select(check => Anchored(check, order, SeriesOf(check, lines))).ToList();
        var plan = order.Plan with { Checks = checks };
        foreach (var check in checks)
            RefuseBeyondAnchor(check, SeriesOf(check, lines).Mean);
        var budgets = GateBudget.Of(plan, check => SeriesOf(check, lines));
        RefuseTooSmall(plan, budgets, check => SeriesOf(check, lines));
        return new(
            new()
            {
                Version = order.Version,
                CatalogueDigest = order.CatalogueDigest,
                Scenario = order.Source,
                Seed = scenario.Experiment.Seed,
                FamilyErrorRatio = plan.FamilyErrorRatio,
                Arms = [.. checks.Select(check => check.Arm).Distinct().Select(arm => new BaselineArm(arm, [.. lines[arm].Select(line => line.TraceDigest)]))],
                Measures = [.. checks.Select(check => BaselineMeasure.Of(check, SeriesOf(check, lines)))],
            },
            budgets);
    }

    private static MeasureSeries SeriesOf(GateCheck check, IReadOnlyDictionary<string, IReadOnlyList<CellLine>> lines) =>
        MeasureSeries.Of(lines[check.Arm], check.Measure.Key);

    /// <summary>Stated; else the one there was; else the first value with a margin.</summary>
    private static GateCheck Anchored(GateCheck check, BaselineOrder order, MeasureSeries series)
    {
        if (check.Anchor is not null)
            return check;
        var before = order.Before?.Measures.FirstOrDefault(measure =>
            measure.Arm == check.Arm && measure.Measure == check.Measure.Key && measure.Worse == check.Measure.Worse);
        var isAsked = order.AnchorMargins.TryGetValue(check.Measure.Key, out var margin);
        if (before is not null && !isAsked)
            return check with { Anchor = before.Check.Anchor };
        return check with { Anchor = Anchor.Around(before?.AnchorFirstValue ?? series.Mean, isAsked ? margin : check.Margin, check.Measure.Worse) };
    }

    private static void RefuseBeyondAnchor(GateCheck check, double value)
    {
        if (!double.IsFinite(value))
            throw new GateRefusedException($"{check.Name} was never counted in these replications, so nothing can be gated by it: leave its --margin out.");
        if (check.BeyondAnchor(value) <= 0)
            return;
        var first = check.Anchor!.FirstValue is { } firstValue ? $" (the first baseline had {GateFigures.Value(check.Measure, firstValue)})" : "";
        throw new GateRefusedException($"{check.Name} is {GateFigures.Value(check.Measure, value)}, beyond its anchor of "
            + $"{GateFigures.Value(check.Measure, check.Anchor.Bound)}{first}: small steps have added up. "
            + "Mend it, or move the anchor on purpose with --anchor.");
    }

    private static void RefuseTooSmall(GatePlan plan, IReadOnlyList<CheckBudget> budgets, Func<GateCheck, MeasureSeries> seriesOf)
    {
        var ratio = GateBudget.InconclusiveRatio(budgets);
        if (ratio <= GatePlan.InconclusiveMax)
            return;
        var worst = budgets.MaxBy(budget => budget.InconclusiveRatio)!.Check;
        var cure = GateBudget.Needed(plan, seriesOf) is { } needed
            ? $"give --budget {needed.ToString(CultureInfo.InvariantCulture)}"
            : "no budget would do";
        throw new GateRefusedException(string.Create(CultureInfo.InvariantCulture,
            $"With {plan.Budget} replications the gate could be inconclusive in {ratio * 100:0.#} % of runs although nothing has changed "
            + $"(at most 1 % is allowed), "
            + $"mostly for {worst.Name} with its margin of {GateFigures.Margin(worst.Measure, worst.Margin)}: {cure}, or a wider margin."));
    }
}

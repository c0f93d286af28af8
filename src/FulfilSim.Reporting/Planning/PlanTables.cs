using FulfilSim.Experiments.Objectives;
using FulfilSim.Experiments.Planning;
using FulfilSim.Reporting.Tables;
using FulfilSim.Reporting.Words;
using FulfilSim.Statistics;

namespace FulfilSim.Reporting.Planning;

/// <summary>The tables of a plan, each null where it has nothing to say.</summary>
internal static class PlanTables
{
    public static Table Capacities(PlanReport plan) => new(
        "The capacities that were to be chosen",
        [new("capacity", IsNumber: false), new("answer"), new("today"), new("range", IsNumber: false), new("unit price")],
        [.. plan.Capacities.Select(each => new Row(
            [
                each.Path, each.Units is { } units ? Number.Count(units) : Number.Unknown, Number.Count(each.Today),
                $"{each.Min} to {each.Max}", Plain(each.UnitPrice),
            ]))]);

    public static Table Objectives(PlanReport plan) => new(
        $"How the {(plan.Cost is null ? "most of everything" : "answer")} stands by the objectives",
        [new("objective", IsNumber: false, IsSentence: true), new("value (limit)"), new("n"), new("verdict", IsNumber: false)],
        [.. plan.Objectives.Select(each => new Row(
            [each.Objective, StandingText.ValueOf(each), Number.Count(each.Replications), StandingText.WordOf(each.Verdict)],
            IsMarked: each.Verdict == ObjectiveVerdict.Missed))]);

    public static Table? Curve(PlanReport plan) => plan.Curve.Count == 0 ? null : new(
        "Failure rate by multiple of the demand",
        [new("multiple of the demand"), new("failure rate, %"), new("n"), new("objectives", IsNumber: false), new("extrapolated", IsNumber: false)],
        [.. plan.Curve.Select(each => new Row(
            [
                Factor(each.Factor), Scale.Percent.Text(each.FailureRate), Number.Count(each.FailureRate.Count),
                StandingText.WordOf(each.Verdict), each.IsExtrapolated ? "yes" : "",
            ]))]);

    public static Table? Losses(PlanReport plan) => plan.Losses.Count == 0 ? null : new(
        "One plant lost for good, the others take over",
        [
            new("lost", IsNumber: false), new("failure rate, %"), new("difference, p.p."), new("objectives", IsNumber: false),
            new("remark", IsNumber: false, IsSentence: true),
        ],
        [.. plan.Losses.Select(each => new Row(
            [
                $"{each.Kind} {each.Name}", Scale.Percent.Text(each.FailureRate), Scale.PercentagePoints.SignedText(each.Difference?.Difference),
                StandingText.WordOf(each.Verdict), each.WhyNot ?? "",
            ],
            IsMarked: each.Verdict == ObjectiveVerdict.Missed))]);

    public static Table? Limits(PlanReport plan) => plan.Limits.Count == 0 ? null : new(
        "What breaks first when demand grows",
        [new("station", IsNumber: false), new("busy in its worst hour, %"), new("full at this multiple")],
        [.. plan.Limits.Select(each => new Row([each.Station, Number.Fixed(100 * each.PeakRatio, 1), Factor(each.FullAtFactor)]))]);

    public static Table? Backlogs(PlanReport plan) => plan.Backlogs.Count == 0 ? null : new(
        "Queues above what the day before the cohort had, and when they are gone again after their peak",
        [new("station", IsNumber: false), new("longest queue (hourly mean)"), new("cleared after, h"), new("remark", IsNumber: false)],
        [.. plan.Backlogs.Select(each => new Row(
            [
                each.Station, Number.Plain(each.QueueMax), each.ClearingHours is { } hours ? Text(hours) : "no backlog",
                each.IsStillThere ? "not cleared when watching ended, in some replications" : "",
            ]))]);

    public static Table? UnitValues(PlanReport plan) => plan.UnitValues.Count == 0 ? null : new(
        "What one unit more is worth, everything else as in the answer",
        [
            new("capacity", IsNumber: false), new("units"), new("failure rate, p.p."), new($"net money of the cohort, {plan.Scenario.Currency}"),
            new("conclusion on failures", IsNumber: false), new("unit price"),
        ],
        [.. plan.UnitValues.Select(each => new Row(
            [
                each.Path, $"{each.Units} + 1", Scale.PercentagePoints.SignedText(each.FailureRate.Difference), Signed(each.NetMoney.Difference),
                ConclusionWord.Of(each.FailureRate.Conclusion), each.UnitPrice is { } price ? Plain(price) : Number.Unknown,
            ]))]);

    public static Table Asked(PlanReport plan) => new(
        "Every point the search asked, in that order",
        [.. plan.Capacities.Select(each => new Column(each.Path)), new("cost"), new("replications"), new("objectives", IsNumber: false)],
        [.. plan.Asked.Select(each => new Row(
            [.. each.Units.Select(units => Number.Count(units)), Plain(each.Cost), Number.Count(each.Replications), StandingText.WordOf(each.Verdict)]))]);

    private static string Factor(double factor) => $"{Number.Fixed(factor, 2)}×";

    private static string Plain(double value) => Number.Fixed(value, value % 1 == 0 ? 0 : 2);

    private static string Text(Estimate estimate) =>
        $"{Number.Plain(estimate.Mean)} ± {(double.IsFinite(estimate.HalfWidth) ? Number.Plain(estimate.HalfWidth) : "?")}";

    private static string Signed(Estimate estimate) =>
        $"{Number.Signed(estimate.Mean, 0)} ± {(double.IsFinite(estimate.HalfWidth) ? Number.Fixed(estimate.HalfWidth, 0) : "?")}";
}

using System.Globalization;

namespace FulfilSim.Experiments.Gating;

/// <summary>What a gate says, in words.</summary>
internal static class GateVerdict
{
    public static IReadOnlyList<string> Of(GateReport report) => [Finding(report), Sureness(report)];

    private static string Finding(GateReport report)
    {
        var finding = report.Finding;
        var checks = finding.Checks;
        var count = Count(finding.Replications, "replication");
        return finding.Answer switch
        {
            GateAnswer.Unchanged => $"Unchanged: in all {count} every delivery is the one it was.",
            GateAnswer.Pass => $"Pass: {List(checks.Select(Passed))}.",
            GateAnswer.Regression => $"Regression: {List(checks.Where(check => check.Answer == GateAnswer.Regression).Select(Missed))}.",
            _ when finding.LooksTaken == 0 =>
                $"Inconclusive: the first look is at {Count(finding.NextLook!.Replications, "replication")}.",
            _ => $"Inconclusive: {List(checks.Where(check => check.Answer == GateAnswer.Inconclusive).Select(Open))}.",
        };
    }

    private static string Sureness(GateReport report)
    {
        var (plan, finding) = (report.Plan, report.Finding);
        var next = finding is { NextLook: { } look, LooksTaken: > 0 } ? $" The next look is at {Count(look.Replications, "replication")}." : "";
        return $"Judged by {Count(finding.Replications, "replication")} of {plan.Budget} at most, at look {finding.LooksTaken} of {plan.Looks.Count}; "
            + $"over {Count(plan.StatementCount, "statement")} and all looks, at most {Percent(plan.FamilyErrorRatio)} of such gates say anything wrong.{next}";
    }

    private static string Passed(CheckResult check) => check switch
    {
        { Difference.NonZeroCount: 0 } => $"{check.Check.Name} is the same in every replication",
        _ => $"{check.Check.Name} is not worse by {GateFigures.Margin(check.Check.Measure, check.Check.Margin)} or more "
            + $"({Interval(check)})",
    };

    private static string Missed(CheckResult check) => check.IsAnchorsFinding
        ? $"{check.Check.Name} is {GateFigures.Value(check.Check.Measure, check.Head!.Mean)}, beyond its anchor of "
            + GateFigures.Value(check.Check.Measure, check.Check.Anchor!.Bound)
        : $"{check.Check.Name} is worse by more than {GateFigures.Margin(check.Check.Measure, check.Check.Margin)} ({Interval(check)})";

    private static string Open(CheckResult check) => check.Difference is null
        ? $"{check.Check.Name} was not measured on both sides"
        : $"{check.Check.Name} may be worse by {GateFigures.Margin(check.Check.Measure, check.Check.Margin)} or not ({Interval(check)}"
            + $"{(check.BudgetNeeded is { } needed ? $"; about {Count(needed, "replication")} would tell" : "")})";

    private static string Interval(CheckResult check) =>
        GateFigures.Change(check.Check.Measure, check.Difference!.Difference.Mean, check.Difference.Difference.HalfWidth);

    private static string List(IEnumerable<string> parts) => string.Join("; ", parts);

    private static string Percent(double ratio) => (ratio * 100).ToString("0.####", CultureInfo.InvariantCulture) + " %";

    private static string Count(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");
}

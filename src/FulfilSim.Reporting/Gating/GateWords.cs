using System.Globalization;
using FulfilSim.Experiments.Gating;
using FulfilSim.Reporting.Tables;

namespace FulfilSim.Reporting.Gating;

/// <summary>What a gate found, in a reader's words.</summary>
public static class GateWords
{
    /// <summary>"pass".</summary>
    public static string Of(GateAnswer answer) => answer switch
    {
        GateAnswer.Unchanged => "unchanged",
        GateAnswer.Pass => "pass",
        GateAnswer.Regression => "regression",
        _ => "inconclusive",
    };

    /// <summary>One row a check: base, head, change, margin, anchor, answer.</summary>
    internal static Table TableOf(GateReport report) => new(
        $"Head less base, paired by replication; n = {report.Finding.Replications} replications, intervals at "
            + $"{Level(report)} each, so that all statements over all looks hold together",
        [new("measure", IsNumber: false), new("base"), new("head"), new("change"), new("margin"), new("anchor"), new("is", IsNumber: false)],
        [.. report.Finding.Checks.Select(RowOf)]);

    /// <summary>"failureRate: 29.3 % before gate 4f2c (2026-11-02), 31.0 % since, worse".</summary>
    public static string Of(HistoryChange change)
    {
        var measure = change.Check.Measure;
        return $"{change.Check.Name} changed for the {(change.IsWorse ? "worse" : "better")} at {NameOf(change.First)}: "
            + $"{GateFigures.Value(measure, change.Point.Before)} up to {NameOf(change.Before)}, {GateFigures.Value(measure, change.Point.After)} since "
            + string.Create(CultureInfo.InvariantCulture, $"(p = {change.Point.PValue:0.###}).");
    }

    internal static string Level(GateReport report) => report.LastLook is { } look
        ? (look.ConfidenceLevel * 100).ToString("0.####", CultureInfo.InvariantCulture) + " %"
        : "-";

    private static string NameOf(HistoryLine line) => line.Commit is { Length: > 0 } commit
        ? commit[..Math.Min(10, commit.Length)]
        : line.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static Row RowOf(CheckResult check)
    {
        var measure = check.Check.Measure;
        return new(
            [
                check.Check.Name,
                GateFigures.Value(measure, check.Base?.Mean ?? double.NaN),
                GateFigures.Value(measure, check.Head?.Mean ?? double.NaN),
                check.Difference is { } difference ? GateFigures.Change(measure, difference.Difference.Mean, difference.Difference.HalfWidth) : "-",
                (check.Check.Sign > 0 ? "+" : "-") + GateFigures.Margin(measure, check.Check.Margin),
                check.Check.Anchor is { } anchor ? GateFigures.Value(measure, anchor.Bound) : "-",
                check.IsAnchorsFinding ? "beyond its anchor" : Of(check.Answer),
            ],
            IsMarked: check.Answer is GateAnswer.Regression or GateAnswer.Inconclusive);
    }
}

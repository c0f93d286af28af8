using FulfilSim.Experiments.Comparing;
using FulfilSim.Experiments.Live;
using FulfilSim.Experiments.Objectives;
using FulfilSim.Reporting.Words;

namespace FulfilSim.Reporting.Tables;

/// <summary>What live runs have measured: requests, the generator's health, thresholds. All blocks of an arm together.</summary>
internal static class LiveTables
{
    /// <summary>How long answers took; null where cells ran in virtual time, or buyers met the simulated shop.</summary>
    public static Table? OfDurations(Comparison comparison) => NullIfEmpty(new(
        "All blocks of an arm together; quantiles are off by at most 1 %. "
            + "What sending shows less than the intended moment, the sender's own lateness would hide",
        [
            new("step", IsNumber: false),
            new("arm", IsNumber: false),
            new("from", IsNumber: false),
            new("timed"),
            new("50 % less than"),
            new("90 %"),
            new("99 %"),
            new("99.9 %"),
            new("longest"),
        ],
        [.. from place in Places(comparison)
            from arm in Lively(comparison)
            let step = arm.Live.Steps[place]
            from row in new[] { Durations(step, arm.Name, "intended moment", step.FromIntended), Durations(step, arm.Name, "sending", step.FromSent) }
            select row]));

    /// <summary>How requests came out; null as above.</summary>
    public static Table? OfRequests(Comparison comparison) => NullIfEmpty(new(
        "All blocks of an arm together; a request counts when its answer was read, or when it was given up",
        [
            new("step", IsNumber: false),
            new("arm", IsNumber: false),
            new("requests"),
            new("a second"),
            new("good"),
            new("shed"),
            new("otherwise"),
            new("unexpected"),
            new("no answer in time"),
            new("no connection"),
            new("given up"),
            new("statuses", IsNumber: false, IsSentence: true),
        ],
        [.. from place in Places(comparison)
            from arm in Lively(comparison)
            let step = arm.Live.Steps[place]
            select new Row(
            [
                step.Name,
                arm.Name,
                Number.Count(step.Requests),
                Number.Plain(step.PerSecond),
                Number.Count(step.Verdicts.Good),
                Number.Count(step.Verdicts.Shed),
                Number.Count(step.Verdicts.Otherwise),
                Number.Count(step.Verdicts.Unexpected),
                Number.Count(step.Verdicts.TimedOut),
                Number.Count(step.Verdicts.Broken),
                Number.Count(step.Verdicts.GivenUp),
                StatusesOf(step),
            ])]));

    /// <summary>The generator's figures and their bounds; null where cells ran in virtual time.</summary>
    public static Table? OfHealth(Comparison comparison) => NullIfEmpty(new(
        "Of several blocks and machines the worst. Beyond a bound the run is invalid, whatever its results",
        [
            new("figure", IsNumber: false),
            new("arm", IsNumber: false),
            new("came to"),
            new("may be at most"),
            new("finding", IsNumber: false, IsSentence: true),
        ],
        [.. from name in Lively(comparison).SelectMany(arm => arm.Live.Health.Findings).Select(finding => finding.Measure).Distinct()
            from arm in Lively(comparison)
            from finding in arm.Live.Health.Findings
            where finding.Measure == name
            select new Row(
                [
                    finding.Measure,
                    arm.Name,
                    Bounded(finding.Value, finding.Kind),
                    finding.Bound is { } bound ? Bounded(bound, finding.Kind) : Number.Unknown,
                    finding.Bound is null ? Number.Unknown : finding.IsBeyond ? $"INVALID. {finding.Advice}" : "keeps up",
                ],
                IsMarked: finding.IsBeyond)]));

    /// <summary>How the schedule was kept, and what else there is to know of the blocks; null where cells ran in virtual time.</summary>
    public static Table? OfBlocks(Comparison comparison) => NullIfEmpty(new(
        "A send is the first request of a submission, its lag the time from its intended moment",
        [
            new("arm", IsNumber: false),
            new("blocks"),
            new("invalid"),
            new("broken off"),
            new("machines"),
            new("sends"),
            new("late"),
            new("missed"),
            new("lag, 50 % less than"),
            new("99 %"),
            new("longest"),
            new("journeys given up"),
            new("left behind"),
            new("notices"),
        ],
        [.. from arm in Lively(comparison)
            let live = arm.Live
            select new Row(
                [
                    arm.Name,
                    Number.Count(live.Blocks),
                    Number.Count(live.InvalidBlocks),
                    Number.Count(live.BrokenOffBlocks),
                    Number.Count(live.Machines),
                    Number.Count(live.SendsMade),
                    Number.Count(live.SendsLate),
                    Number.Count(live.SendsMissed),
                    Length(live.Lag.Count, live.Lag.P50Seconds),
                    Length(live.Lag.Count, live.Lag.P99Seconds),
                    Length(live.Lag.Count, live.Lag.MaxSeconds),
                    Number.Count(live.GivenUp),
                    Number.Count(live.LeftBehind),
                    NoticesOf(live.Webhooks),
                ],
                IsMarked: live.InvalidBlocks > 0)]));

    /// <summary>The thresholds; null where there are none.</summary>
    public static Table? OfThresholds(Comparison comparison) => NullIfEmpty(new(
        "Judged once a second over windows that slide along while the load is on",
        [
            new("threshold", IsNumber: false),
            new("arm", IsNumber: false),
            new("window"),
            new("worst window"),
            new("windows beyond, of those judged"),
            new("blocks in which it was crossed"),
            new("first crossed after"),
        ],
        [.. from place in Enumerable.Range(0, Lively(comparison).Select(arm => arm.Live.Thresholds.Count).DefaultIfEmpty(0).Max())
            from arm in Lively(comparison)
            let threshold = arm.Live.Thresholds[place]
            let figures = threshold.Figures
            select new Row(
                [
                    NameOf(figures),
                    arm.Name,
                    Bounded(figures.WindowSeconds, BoundKind.Duration),
                    figures.Worst is { } worst ? Bounded(worst, figures.Kind) : "nothing measured",
                    $"{Number.Count(figures.Beyond)} of {Number.Count(figures.Judged)}",
                    $"{Number.Count(threshold.CrossedBlocks)} of {Number.Count(arm.Live.Blocks)}",
                    figures.CrossedAtSeconds is { } at ? Bounded(at, BoundKind.Duration) : "never",
                ],
                IsMarked: figures.IsCrossed)]));

    private static Table? NullIfEmpty(Table table) => table.Rows.Count == 0 ? null : table;

    private static IEnumerable<(string Name, ArmLive Live)> Lively(Comparison comparison) =>
        from arm in comparison.Arms
        where arm.Live is not null
        select (arm.Name, arm.Live);

    private static IEnumerable<int> Places(Comparison comparison) =>
        Enumerable.Range(0, Lively(comparison).Select(arm => arm.Live.Steps.Count).DefaultIfEmpty(0).Max());

    private static Row Durations(StepSummary step, string arm, string from, DurationQuantiles took) => new(
    [
        step.Name,
        arm,
        from,
        Number.Count(took.Count),
        Length(took.Count, took.P50Seconds),
        Length(took.Count, took.P90Seconds),
        Length(took.Count, took.P99Seconds),
        Length(took.Count, took.P999Seconds),
        Length(took.Count, took.MaxSeconds),
    ]);

    private static string NameOf(ThresholdFigures figures) => string.Concat(
        figures.Measure,
        figures.AtMost is { } most ? $", at most {Bounded(most, figures.Kind)}" : "",
        figures.AtLeast is { } least ? $", at least {Bounded(least, figures.Kind)}" : "",
        figures.IsAborting ? ", aborts" : "");

    private static string StatusesOf(StepSummary step) => string.Join(
        ", ",
        step.Statuses.Select(status => $"{(status.Status == 0 ? "none" : status.Status)}: {Number.Count(status.Count)}"));

    private static string NoticesOf(WebhookFigures notices) => notices.Received == 0 ? Number.Unknown : string.Concat(
        Number.Count(notices.Received),
        Besides(notices.Repeated, "repeated"),
        Besides(notices.Forged, "forged"),
        Besides(notices.Unreadable, "unreadable"),
        Besides(notices.Meaningless, "meaningless"),
        Besides(notices.Unclaimed, "unclaimed"));

    private static string Besides(long count, string word) => count == 0 ? "" : $", {Number.Count(count)} {word}";

    private static string Bounded(double value, BoundKind kind) => BoundText.Of(value, kind, "");

    private static string Length(long count, double seconds)
    {
        if (count == 0)
            return Number.Unknown;
        var scale = Scale.Duration(seconds);
        var value = seconds * scale.Factor;
        return $"{Number.Fixed(value, value >= 100 ? 0 : value >= 10 ? 1 : 2)} {scale.Unit}"; // three digits: they are known to 1 %
    }
}

using FulfilSim.Experiments.Live;
using Spectre.Console;

namespace FulfilSim.Cli.Printing.Live;

/// <summary>What was measured live, at the end: steps, schedule, the generator's health, thresholds; arm after arm.</summary>
internal static class LiveFiguresPage
{
    /// <summary>Draws nothing where cells ran in virtual time.</summary>
    public static void Draw(IReadOnlyList<(string Arm, ArmLive Live)> arms, IAnsiConsole console)
    {
        foreach (var (arm, live) in arms)
        {
            console.SayBold($"Live load on {arm}, {live.Blocks} block{(live.Blocks == 1 ? "" : "s")}");
            if (live.Steps.Count > 0)
                StepsOf(live).DrawOn(console);
            foreach (var step in live.Steps.Where(step => step.Verdicts.Errors > 0))
                console.Say(AnswersOf(step));
            console.Say(ScheduleOf(live));
            if (live.GivenUp > 0)
                console.Say($"Journeys given up at the end: {Show.Count(live.GivenUp)}.");
            if (live.Webhooks.Received > 0)
                console.Say(NoticesOf(live.Webhooks));
            if (live.LeftBehind > 0)
                console.Write(new Paragraph($"Left behind by clean-up: {Show.Count(live.LeftBehind)}.\n", new Style(Color.Red)));
            console.Skip();
        }
        if (arms.Any(arm => arm.Live.Steps.Count > 0))
            console.Say("Waits are from the intended moment; \"p99 sent\" is from that of sending, which hides the sender's own lateness.");
        if (arms.Any(arm => arm.Live.Thresholds.Count > 0))
            ThresholdsOf(arms).DrawOn(console);
        if (arms.Count > 0)
            HealthOf(arms, console);
    }

    private static Grid StepsOf(ArmLive live)
    {
        var grid = new Grid(["step", "re-\nquests", "per s", "p50", "p99", "p99.9", "p99\nsent", "shed", "errors"], nameWidth: 15);
        foreach (var step in live.Steps)
        {
            var (intended, sent) = (step.FromIntended, step.FromSent);
            grid.Row(
                step.Name,
                LiveText.Count(step.Requests),
                LiveText.Rate(step.PerSecond),
                LiveText.Length(intended.Count, intended.P50Seconds),
                LiveText.Length(intended.Count, intended.P99Seconds),
                LiveText.Length(intended.Count, intended.P999Seconds),
                LiveText.Length(sent.Count, sent.P99Seconds),
                LiveText.Count(step.Verdicts.Shed),
                LiveText.Count(step.Verdicts.Errors));
        }
        return grid;
    }

    /// <summary>Where something went wrong, what came back says more than its count.</summary>
    private static string AnswersOf(StepSummary step) =>
        $"Answers to {step.Name}: "
        + string.Join(", ", step.Statuses.Select(each => $"{(each.Status == 0 ? "none" : $"{each.Status}")} {Show.Count(each.Count)} times")) + ".";

    private static string ScheduleOf(ArmLive live) =>
        $"Sends: {Show.Count(live.SendsMade)} made, {Show.Count(live.SendsLate)} late, {Show.Count(live.SendsMissed)} missed. "
        + $"Lag: p50 {LiveText.Length(live.Lag.Count, live.Lag.P50Seconds)}, p99 {LiveText.Length(live.Lag.Count, live.Lag.P99Seconds)}, "
        + $"max {LiveText.Length(live.Lag.Count, live.Lag.MaxSeconds)}.";

    private static string NoticesOf(WebhookFigures notices) =>
        $"Notices: {Show.Count(notices.Received)} received, {Show.Count(notices.Heard)} heard, {Show.Count(notices.Repeated)} repeated, "
        + $"{Show.Count(notices.Forged)} forged, {Show.Count(notices.Unreadable)} unreadable, {Show.Count(notices.Meaningless)} meaningless, "
        + $"{Show.Count(notices.Unclaimed)} unclaimed.";

    private static Grid ThresholdsOf(IReadOnlyList<(string Arm, ArmLive Live)> arms)
    {
        var grid = new Grid(["threshold", "arm", "worst\nwindow", "crossed\nafter", "it is"], words: 2, nameWidth: 30);
        foreach (var (arm, live) in arms)
        {
            foreach (var figures in live.Thresholds.Select(threshold => threshold.Figures))
            {
                grid.Row(
                    StyleOf(isBad: figures.IsCrossed, isJudged: figures.Judged > 0),
                    LiveText.Of(figures),
                    arm,
                    figures.Worst is { } worst ? LiveText.Of(worst, figures.Kind) : "-",
                    figures.CrossedAtSeconds is { } at ? LiveText.Clock(TimeSpan.FromSeconds(at)) : "",
                    figures.IsCrossed ? "crossed" : figures.Judged > 0 ? "kept" : "not judged");
            }
        }
        return grid;
    }

    private static void HealthOf(IReadOnlyList<(string Arm, ArmLive Live)> arms, IAnsiConsole console)
    {
        var health = HealthVerdict.Worst(arms.Select(arm => arm.Live.Health));
        var grid = new Grid(["generator, worst block", "came to", "at most", "it is"]);
        foreach (var finding in health.Findings)
        {
            grid.Row(
                StyleOf(isBad: finding.IsBeyond, isJudged: finding.Bound is not null),
                finding.Measure,
                LiveText.Of(finding.Value, finding.Kind),
                finding.Bound is { } bound ? LiveText.Of(bound, finding.Kind) : "",
                finding.Bound is null ? "" : finding.IsBeyond ? "BEYOND" : "kept");
        }
        grid.DrawOn(console);
        if (health.IsValid)
            return;
        console.SayBold("The generator did not keep up: the run is invalid, whatever its results.");
        foreach (var advice in health.Beyond.Select(finding => finding.Advice).Distinct())
            console.Say(advice);
    }

    private static Style? StyleOf(bool isBad, bool isJudged) => isBad ? new Style(Color.Red) : isJudged ? new Style(Color.Green) : null;
}

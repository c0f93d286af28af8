using FulfilSim.Live.Measuring;
using FulfilSim.Live.Thresholds;
using Spectre.Console;

namespace FulfilSim.Cli.Printing.Live;

/// <summary>How a block stands, as a few lines and a table of 80 columns; or as one line.</summary>
internal static class LivePanel
{
    private const int StepsMax = 12;
    private const int NameWidth = 20;
    private const int ThresholdsMax = 6;

    /// <summary>The whole panel.</summary>
    public static void Draw(LiveSnapshot now, IAnsiConsole console)
    {
        console.SayBold($"Block {now.Block.Number} of {now.Block.Count}, arm {now.Block.Arm}: {PhaseOf(now)}");
        console.Say(IntentsOf(now));
        console.Say(
            $"{LiveText.Rate(now.Sends.PerSecond)} sends/s, lag p99 {LiveText.Length(now.Sends.LagP99)}, {Show.Count(now.Sends.Late)} late, "
            + $"{Show.Count(now.Sends.Missed)} missed; {Show.Count(now.InFlight)} in flight, {Show.Count(now.Waiting)} buyers wait");
        if (now.Steps.Count > 0)
            StepsOf(now).DrawOn(console);
        if (now.Steps.Count > StepsMax)
            console.Say($"... and {now.Steps.Count - StepsMax} more steps");
        foreach (var threshold in now.Thresholds.OrderByDescending(threshold => threshold.Figures.IsCrossed).Take(ThresholdsMax))
            console.Write(new Paragraph(TextOf(threshold) + "\n", StyleOf(threshold)));
        foreach (var finding in now.Health.Beyond)
            console.Write(new Paragraph($"Generator: {finding}\n", new Style(Color.Red)));
    }

    /// <summary>"block 2 of 6, reference: 1 min 20 s, 40 s left; 12,345 intents, 1.2 % failed, 345 open; 1,234 sends/s, lag p99 1.2 ms".</summary>
    public static string Line(LiveSnapshot now) =>
        $"block {now.Block.Number} of {now.Block.Count}, {now.Block.Arm}: {PhaseOf(now)}; "
        + $"{Show.Count(now.Intents.Arisen)} intents, {Show.Percent(now.Intents.FailureRatio)} failed, {Show.Count(now.Intents.Open)} open; "
        + $"{LiveText.Rate(now.Sends.PerSecond)} sends/s, lag p99 {LiveText.Length(now.Sends.LagP99)}"
        + CrossedOf(now.Thresholds)
        + (now.Health.IsValid ? "" : "; the generator does not keep up");

    private static string CrossedOf(IReadOnlyList<ThresholdState> thresholds)
    {
        var crossed = thresholds.Count(threshold => threshold.Figures.IsCrossed);
        return crossed == 0 ? "" : $"; {crossed} of {thresholds.Count} thresholds crossed";
    }

    private static string PhaseOf(LiveSnapshot now) =>
        $"{LiveText.Clock(now.Elapsed)}, "
        + (now.IsLoadOver ? "waiting for the last answers" : $"{LiveText.Clock(now.Left)} left{(now.IsWarmUp ? ", warming up" : "")}");

    private static string IntentsOf(LiveSnapshot now)
    {
        var intents = now.Intents;
        return $"{Show.Count(intents.Arisen)} intents: {Show.Count(intents.Decided)} decided, {Show.Count(intents.Failed)} failed "
            + $"({Show.Percent(intents.FailureRatio)}), {Show.Count(intents.Open)} open";
    }

    private static Grid StepsOf(LiveSnapshot now)
    {
        var grid = new Grid(["step", "per s", "p50", "p95", "p99", "shed", "errors"]);
        foreach (var step in now.Steps.Take(StepsMax))
        {
            var isIdle = step.PerSecond == 0;
            grid.Row(
                LiveText.Short(step.Name, NameWidth),
                LiveText.Rate(step.PerSecond),
                isIdle ? "-" : LiveText.Length(step.P50),
                isIdle ? "-" : LiveText.Length(step.P95),
                isIdle ? "-" : LiveText.Length(step.P99),
                LiveText.Count(step.Shed),
                LiveText.Count(step.Errors));
        }
        return grid;
    }

    private static string TextOf(ThresholdState threshold)
    {
        var latest = threshold.Latest is { } value ? $"now {LiveText.Of(value, threshold.Figures.Kind)}" : "not judged yet";
        var crossed = threshold.Figures.CrossedAtSeconds is { } at ? $", crossed {LiveText.Clock(TimeSpan.FromSeconds(at))} after the warm-up" : "";
        return $"{LiveText.Of(threshold.Figures)}: {latest}{crossed}";
    }

    private static Style StyleOf(ThresholdState threshold) => new(threshold.IsBeyond ? Color.Red : threshold.Figures.IsCrossed ? Color.Yellow : Color.Default);
}

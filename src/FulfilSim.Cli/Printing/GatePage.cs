using FulfilSim.Experiments.Gating;
using FulfilSim.Reporting.Gating;
using Spectre.Console;

namespace FulfilSim.Cli.Printing;

/// <summary>A gate's answer on a page of 80 columns.</summary>
internal static class GatePage
{
    private const int NameWidth = 24;

    public static void Print(GateReport report, GateContext context, string path, Terminal terminal) => Screen.Print(terminal, console =>
    {
        console.SayBold($"Gate: {report.Title}");
        if (report.Finding.Checks.Count > 0)
            GridOf(report).DrawOn(console);
        console.Skip();
        console.SayBold(report.Verdict[0]);
        console.Say(report.Verdict[1]);
        console.Say(report.Subject);
        foreach (var note in report.Notes)
            console.Say($"Note: {note}");
        if (context.HistoryLength > 0 && context.Changes.Count == 0)
            console.Say($"History: no point of change in {context.HistoryLength} gate{(context.HistoryLength == 1 ? "" : "s")}.");
        foreach (var change in context.Changes)
            console.Say($"History: {GateWords.Of(change)}");
        console.SayPath("Report", Path.Combine(path, "index.html"));
    });

    private static Grid GridOf(GateReport report)
    {
        var grid = new Grid(["measure", "base", "head", "change", "margin", "is"], nameWidth: NameWidth);
        foreach (var check in report.Finding.Checks)
            grid.Row(StyleOf(check.Answer), CellsOf(check));
        return grid;
    }

    private static string[] CellsOf(CheckResult check)
    {
        var measure = check.Check.Measure;
        return
        [
            check.Check.Name,
            GateFigures.Value(measure, check.Base?.Mean ?? double.NaN),
            GateFigures.Value(measure, check.Head?.Mean ?? double.NaN),
            check.Difference is { } difference ? GateFigures.ChangeNumber(measure, difference.Difference.Mean, difference.Difference.HalfWidth) : "-",
            (check.Check.Sign > 0 ? "+" : "-") + GateFigures.Margin(measure, check.Check.Margin),
            check.IsAnchorsFinding ? "beyond anchor" : GateWords.Of(check.Answer),
        ];
    }

    private static Style? StyleOf(GateAnswer answer) => answer switch
    {
        GateAnswer.Regression => new Style(Color.Red),
        GateAnswer.Inconclusive => new Style(Color.Yellow),
        _ => new Style(Color.Green),
    };
}

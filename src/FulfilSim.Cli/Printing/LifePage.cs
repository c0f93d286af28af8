using FulfilSim.Experiments.Explaining;
using FulfilSim.Reporting;
using FulfilSim.Reporting.Explaining;
using Spectre.Console;

namespace FulfilSim.Cli.Printing;

/// <summary>The life of one intent: two arms beside each other, more of them one below the other.</summary>
internal static class LifePage
{
    /// <param name="written">What was written; null when nothing was.</param>
    public static void Print(Explanation explanation, WrittenReport? written, Terminal terminal) => Screen.Print(terminal, console =>
    {
        console.SayBold(ExplanationWords.Heading(explanation));
        foreach (var sentence in ExplanationWords.Facts(explanation))
            console.Say(sentence);
        console.Skip();
        foreach (var sentence in ExplanationWords.Verdict(explanation))
            console.SayBold(sentence);
        console.Skip();
        foreach (var line in TimelineLines.Of(explanation))
            console.Write(new Text(line + "\n"));
        console.Skip();
        Ledger(explanation).DrawOn(console);
        foreach (var note in explanation.Notes)
            console.Say($"Note: {note}");
        foreach (var path in written?.Files ?? [])
            console.SayPath("Written", path);
    });

    private static Grid Ledger(Explanation explanation)
    {
        var rows = LedgerRows.Of(explanation);
        var currency = explanation.Scenario.Shop.Economics.Currency;
        var grid = new Grid([$"money ({currency})", .. explanation.Arms.Select(arm => arm.Arm.Name)], nameWidth: Screen.Width / 2);
        foreach (var (label, amounts) in rows)
            grid.Row([label, .. amounts]);
        return grid;
    }
}

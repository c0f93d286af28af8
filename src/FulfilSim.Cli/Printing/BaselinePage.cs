using System.Globalization;
using FulfilSim.Experiments.Gating;

namespace FulfilSim.Cli.Printing;

/// <summary>A new baseline, and what can be shown with it.</summary>
internal static class BaselinePage
{
    private const int NameWidth = 24;

    /// <param name="before">The one it replaces; null where there was none.</param>
    public static void Print(NewBaseline made, Baseline? before, string path, Terminal terminal) => Screen.Print(terminal, console =>
    {
        console.SayBold($"Baseline of {made.Baseline.Scenario.Name}{(before is null ? "" : ", replacing the one before")}");
        var grid = new Grid(["measure", "was", "is", "margin", "anchor", "detects"], nameWidth: NameWidth);
        foreach (var budget in made.Budgets)
            grid.Row(CellsOf(budget, before));
        grid.DrawOn(console);
        console.Skip();
        console.Say(string.Create(CultureInfo.InvariantCulture,
            $"n = {made.Baseline.Replications} replications, seed {made.Baseline.Seed}. "
            + $"Detects: the smallest change to the worse that is called a regression in {GatePlan.DetectionPower * 100:0} % of gates, "
            + $"if base and head share no luck at all; with the same luck it is smaller. "
            + $"Without any change but other luck, at most {made.InconclusiveRatio * 100:0.##} % of gates stay inconclusive; "
            + $"at most {made.Baseline.FamilyErrorRatio * 100:0.####} % say anything wrong."));
        console.Say("Anchor: no later baseline may be worse than that.");
        console.SayPath("Written, to be committed", path);
    });

    private static string[] CellsOf(CheckBudget budget, Baseline? before)
    {
        var (check, measure) = (budget.Check, budget.Check.Measure);
        var was = before?.Measures.FirstOrDefault(each => each.Arm == check.Arm && each.Measure == measure.Key);
        return
        [
            check.Name,
            GateFigures.Value(measure, was?.Series.Mean ?? double.NaN),
            GateFigures.Value(measure, budget.Value),
            (check.Sign > 0 ? "+" : "-") + GateFigures.Margin(measure, check.Margin),
            GateFigures.Value(measure, check.Anchor!.Bound),
            GateFigures.Change(measure, check.Sign * budget.DetectableDifference),
        ];
    }
}

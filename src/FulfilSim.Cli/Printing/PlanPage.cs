using System.Globalization;
using FulfilSim.Experiments.Objectives;
using FulfilSim.Experiments.Planning;
using Spectre.Console;

namespace FulfilSim.Cli.Printing;

/// <summary>What <c>plan</c> prints: the answer, how far it carries, what to know before believing it.</summary>
internal static class PlanPage
{
    private const int Percent = 100;
    private const int LimitsShown = 5;

    public static void Print(PlanReport plan, string path, Terminal terminal) => Screen.Print(terminal, console =>
    {
        console.SayBold($"{plan.Scenario.Title}: capacities for arm {plan.Arm}");
        Capacities(plan).DrawOn(console);
        Objectives(plan).DrawOn(console);
        if (plan.Curve.Count > 0)
            Curve(plan).DrawOn(console);
        if (plan.Limits.Count > 0)
            Limits(plan).DrawOn(console);
        if (plan.UnitValues.Count > 0)
            UnitValues(plan).DrawOn(console);
        if (plan.Losses.Count > 0)
            Losses(plan, console);
        Backlogs(plan, console);
        console.Skip();
        foreach (var sentence in plan.Verdict)
            console.SayBold(sentence);
        console.Skip();
        foreach (var warning in plan.Warnings)
            console.Say($"Warning: {warning}");
        console.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"{plan.CellCount} cells, {plan.Asked.Count} points asked. Limits of the objectives are one-sided at "
            + $"{plan.Objectives[0].ConfidenceLevel * Percent:0.##} %, so that the answer holds at {plan.ConfidenceLevel * Percent:0.##} %."));
        console.SayPath("Report", Path.Combine(path, "index.html"));
    });

    private static Grid Capacities(PlanReport plan)
    {
        var grid = new Grid(["capacity", "answer", "today", "range", "unit price"], nameWidth: 34);
        foreach (var each in plan.Capacities)
            grid.Row(each.Path, each.Units is { } units ? Show.Count(units) : "none", Show.Count(each.Today), $"{each.Min}..{each.Max}", Price(each.UnitPrice));
        return grid;
    }

    private static Grid Objectives(PlanReport plan)
    {
        var grid = new Grid(["objective", "value (limit)", "it is"], words: 1, nameWidth: 40);
        foreach (var each in plan.Objectives)
            grid.Row(StyleOf(each.Verdict), each.Objective, StandingText.ValueOf(each), StandingText.WordOf(each.Verdict));
        return grid;
    }

    private static Grid Curve(PlanReport plan)
    {
        var grid = new Grid(["multiple of\nthe demand", "failure\nrate, %", "\nn", "\nobjectives", "\nbeyond measured"], words: 0);
        foreach (var each in plan.Curve)
        {
            grid.Row(
                $"{Show.Fixed(each.Factor, 2)}x", Show.Estimate(each.FailureRate, Percent, decimalsMin: 2), Show.Count(each.FailureRate.Count),
                StandingText.WordOf(each.Verdict), each.IsExtrapolated ? "yes" : "");
        }
        return grid;
    }

    private static Grid Limits(PlanReport plan)
    {
        var grid = new Grid(["breaks first", "worst hour, %", "full at"], nameWidth: 40);
        foreach (var each in plan.Limits.Take(LimitsShown))
            grid.Row(each.Station, Show.Fixed(each.PeakRatio * Percent, 0), $"{Show.Fixed(each.FullAtFactor, 2)}x");
        return grid;
    }

    private static Grid UnitValues(PlanReport plan)
    {
        var grid = new Grid(["one unit more", "failure rate,\n% points", $"net money of\nthe cohort, {plan.Scenario.Currency}", "\nprice"], nameWidth: 30);
        foreach (var each in plan.UnitValues)
        {
            grid.Row(
                each.Path, Show.Signed(each.FailureRate.Difference, Percent, decimalsMin: 2), Show.Signed(each.NetMoney.Difference, decimalsMin: 0),
                each.UnitPrice is { } price ? Price(price) : "");
        }
        return grid;
    }

    private static void Losses(PlanReport plan, IAnsiConsole console)
    {
        var grid = new Grid(["lost for good", "failure\nrate, %", "objectives"], nameWidth: 34);
        foreach (var each in plan.Losses)
        {
            var rate = each.FailureRate is { } known ? Show.Estimate(known, Percent, decimalsMin: 2) : "";
            grid.Row($"{each.Kind} {each.Name}", rate, StandingText.WordOf(each.Verdict));
        }
        grid.DrawOn(console);
        foreach (var each in plan.Losses.Where(loss => loss.WhyNot is not null))
            console.Say($"Without {each.Kind} {each.Name}: {each.WhyNot}");
    }

    private static void Backlogs(PlanReport plan, IAnsiConsole console)
    {
        foreach (var each in plan.Backlogs.Where(backlog => backlog is { ClearingHours: not null, QueueMax: >= 1 }))
        {
            console.Say($"Backlog at {each.Station}: up to {Show.Fixed(each.QueueMax, 1)} waiting, cleared "
                + $"{Show.Estimate(each.ClearingHours!)} h after its peak{(each.IsStillThere ? " or later" : "")}.");
        }
    }

    private static string Price(double price) => price.ToString("0.##", CultureInfo.InvariantCulture);

    private static Style? StyleOf(ObjectiveVerdict verdict) => verdict switch
    {
        ObjectiveVerdict.Met => new(Color.Green),
        ObjectiveVerdict.Missed => new(Color.Red),
        _ => null,
    };
}

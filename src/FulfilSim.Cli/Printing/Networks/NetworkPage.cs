using System.Globalization;
using FulfilSim.Experiments.Networks;
using FulfilSim.Statistics;
using Spectre.Console;

namespace FulfilSim.Cli.Printing.Networks;

/// <summary>What <c>run</c> prints of a network: tables by kind of place, then every measure that has no column there.</summary>
internal static class NetworkPage
{
    private const int PathWidth = 44;

    public static void Print(NetworkReport report, string path, Terminal terminal) => Screen.Print(terminal, console =>
    {
        var (scenario, arm) = (report.Scenario, report.Arm);
        console.SayBold($"{scenario.Title}: arm {arm.Name}");
        foreach (var table in PlaceTable.All.Select(table => table.Of(arm.Measures)).OfType<Grid>())
            table.DrawOn(console);
        DrawOthers(arm.Measures, console);
        console.Say(SampleOf(scenario) + (arm.WarmUpSeconds > 0 ? $" Discarded at the start: {Show.Wait(arm.WarmUpSeconds)}." : ""));
        ObjectiveLines.Print([(arm.Name, arm.Objectives)], console);
        foreach (var warning in report.Warnings)
            console.Say($"Warning: {warning}");
        console.SayPath("Kept in", path);
    });

    /// <summary>"n = 20 replications, 95 % intervals."</summary>
    public static string SampleOf(NetworkSummary scenario) => string.Create(
        CultureInfo.InvariantCulture,
        $"n = {scenario.SampleCount} {(scenario.IsOfBatches ? "batches of one replication" : "replications")}, "
        + $"{scenario.ConfidenceLevel * 100:0.##} % intervals.");

    private static void DrawOthers(IReadOnlyDictionary<string, Estimate> measures, IAnsiConsole console)
    {
        var shown = PlaceTable.All.SelectMany(table => table.Columns.Select(column => (table.Group, column.Quantity))).ToHashSet();
        var grid = new Grid(["every other measure", "value", "unit"], nameWidth: PathWidth);
        var others = measures.Where(measure => !shown.Contains((MeasurePath.Parse(measure.Key).Group, MeasurePath.Parse(measure.Key).Quantity))).ToList();
        foreach (var (path, estimate) in others)
        {
            var scale = MeasureScale.Of(path, [estimate]);
            grid.Row(path, scale.Text(estimate), scale.Unit);
        }
        if (others.Count > 0)
            grid.DrawOn(console);
    }
}

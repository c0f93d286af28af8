using System.Globalization;
using FulfilSim.Experiments.Validating;
using FulfilSim.Reporting.Validating;
using Spectre.Console;

namespace FulfilSim.Cli.Printing.Networks;

/// <summary>What <c>validate</c> prints: a table for each case, then what all of them come to.</summary>
internal static class ValidationPage
{
    private const int RoomBetweenColumns = 2;
    private const int RoomForPathsMin = 16;
    private const int Margin = 5;

    private static readonly string[] Headers = ["measure", "estimate", "expected", "standard\nerror", "z", ""];

    public static void Print(CaseResult result, Terminal terminal)
    {
        Screen.Print(terminal, console => Draw(result, console));
        terminal.Out.WriteLine();
    }

    public static void PrintSummary(Validation validation, string path, Terminal terminal) => Screen.Print(terminal, console =>
    {
        foreach (var line in ValidationWords.Summary(validation))
            console.Say(line);
        console.SayPath("Report", path);
    });

    private static void Draw(CaseResult result, IAnsiConsole console)
    {
        console.SayBold(string.Create(CultureInfo.InvariantCulture, $"{result.Title} (n = {result.SampleCount})"));
        var rows = result.Checks.Select(RowOf).ToList();
        var grid = new Grid(Headers, nameWidth: RoomForPaths(rows));
        foreach (var (check, row) in result.Checks.Zip(rows))
            grid.Row(check.IsMet ? null : new Style(Color.Red), row);
        grid.DrawOn(console);
        foreach (var failed in result.Checks.Where(check => !check.IsMet))
            console.Say($"FAILED: {failed.Expectation.Measure} {failed.Trouble}.");
        foreach (var warning in result.Warnings)
            console.Say($"Warning: {warning}");
    }

    private static string[] RowOf(ExpectationCheck check) =>
    [
        check.Expectation.Measure,
        Text(check.Estimate, 5),
        ValidationWords.Expected(check.Expectation).Replace(", ", "\n", StringComparison.Ordinal),
        Text(check.StandardError, 3),
        ValidationWords.Z(check),
        check.IsMet ? "ok" : "FAILED",
    ];

    /// <summary>What the other columns leave of a line; paths that need more are folded behind their dots.</summary>
    private static int RoomForPaths(IReadOnlyList<string[]> rows)
    {
        var others = Enumerable.Range(1, Headers.Length - 1)
            .Sum(column => rows.Select(row => row[column]).Append(Headers[column]).Max(WidthOf) + RoomBetweenColumns);
        return Math.Max(RoomForPathsMin, Screen.Width - Margin - others);
    }

    private static int WidthOf(string cell) => cell.Split('\n').Max(line => line.Length);

    private static string Text(double value, int digits) =>
        double.IsFinite(value) ? value.ToString("G" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : "-";
}

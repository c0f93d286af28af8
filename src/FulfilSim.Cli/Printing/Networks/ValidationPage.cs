using System.Globalization;
using FulfilSim.Experiments.Validating;
using FulfilSim.Reporting.Validating;
using Spectre.Console;

namespace FulfilSim.Cli.Printing.Networks;

/// <summary>What <c>validate</c> prints: a table for each case, then what all of them come to.</summary>
internal static class ValidationPage
{
    private const int PathWidth = 34;

    public static void Print(CaseResult result, Terminal terminal) => Screen.Print(terminal, console =>
    {
        console.SayBold(string.Create(CultureInfo.InvariantCulture, $"{result.Title} (n = {result.SampleCount})"));
        var grid = new Grid(["measure", "estimate", "expected", "standard\nerror", "z", ""], nameWidth: PathWidth);
        foreach (var check in result.Checks)
        {
            grid.Row(
                check.IsMet ? null : new Style(Color.Red),
                check.Expectation.Measure,
                Text(check.Estimate, 5),
                ValidationWords.Expected(check.Expectation).Replace(", ", "\n", StringComparison.Ordinal),
                Text(check.StandardError, 3),
                ValidationWords.Z(check),
                check.IsMet ? "ok" : "FAILED");
        }
        grid.DrawOn(console);
        foreach (var failed in result.Checks.Where(check => !check.IsMet))
            console.Say($"FAILED: {failed.Expectation.Measure} {failed.Trouble}.");
        console.Skip();
    });

    public static void PrintSummary(Validation validation, string path, Terminal terminal) => Screen.Print(terminal, console =>
    {
        foreach (var line in ValidationWords.Summary(validation))
            console.Say(line);
        console.SayPath("Report", path);
    });

    private static string Text(double value, int digits) =>
        double.IsFinite(value) ? value.ToString("G" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : "-";
}

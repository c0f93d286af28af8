using FulfilSim.Experiments.Sensitivity;
using FulfilSim.Statistics;

namespace FulfilSim.Cli.Printing;

/// <summary>What <c>sensitivity</c> prints: the numbers that move the difference most, where the ranking flips, the verdict.</summary>
internal static class SensitivityPage
{
    private const int RowsMax = 20;
    private const int NameWidth = 24;

    public static void Print(SensitivityReport report, string path, Terminal terminal) =>
        Screen.Print(terminal, console =>
        {
            console.SayBold(report.Scenario.Title);
            NumbersOf(report).DrawOn(console);
            console.Say(FootnoteOf(report));
            console.Skip();
            foreach (var sentence in report.Verdict)
                console.SayBold(sentence);
            console.Skip();
            foreach (var warning in report.Warnings)
                console.Say($"Warning: {warning}");
            console.SayPath("Report", Path.Combine(path, "index.html"));
        });

    private static Grid NumbersOf(SensitivityReport report)
    {
        var grid = new Grid(["number", "is", "range", "at the\nlow end", "at the\nhigh end", "rank\ncorr."], nameWidth: NameWidth);
        foreach (var number in report.Numbers.Where(number => number.HasEffect).Take(RowsMax))
        {
            grid.Row(
                number.Id,
                number.Value.Text,
                $"{number.Low.Text} to {number.High.Text}",
                Text(report, number.AtLow.Difference.Difference),
                Text(report, number.AtHigh.Difference.Difference),
                CorrelationOf(report, number));
        }
        return grid;
    }

    private static string CorrelationOf(SensitivityReport report, NumberResult number) =>
        report.Hypercube?.Correlations.FirstOrDefault(each => each.Id == number.Id)?.WithDifference is { } with ? Show.Fixed(with.Ratio, 2) : "";

    private static string FootnoteOf(SensitivityReport report)
    {
        var idle = report.Numbers.Count(number => !number.HasEffect);
        var left = Math.Max(0, report.Numbers.Count - idle - RowsMax);
        return $"At the ends: {report.First} less {report.Second} in {report.Quantity}, {(report.Unit.Length == 0 ? "% points" : report.Unit)}; "
            + $"{Text(report, report.Base.Difference.Difference)} with the numbers as they are. Those that move it most come first"
            + (left > 0 ? $"; {left} more are in the report" : "")
            + (idle > 0 ? $"; {idle} have no effect here" : "")
            + $". n = {report.Scenario.Replications} replications.";
    }

    private static string Text(SensitivityReport report, Estimate estimate) =>
        Show.Fixed(estimate.Mean * (report.Unit.Length == 0 ? 100 : 1), 2) is var mean && estimate.Mean > 0 ? "+" + mean : mean;
}

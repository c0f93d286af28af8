using FulfilSim.Experiments.Sensitivity;
using FulfilSim.Reporting.Tables;
using FulfilSim.Reporting.Words;
using FulfilSim.Statistics;

namespace FulfilSim.Reporting.Studies;

/// <summary>The parts of a sensitivity report.</summary>
internal static class SensitivitySections
{
    public static IReadOnlyList<Section> Of(SensitivityReport report) =>
    [
        new(
            "numbers",
            "One number at a time",
            $"With the numbers as they are, {report.First} less {report.Second} is {Text(report, report.Base.Difference.Difference)}. "
                + "Each number is then set to the ends of its range, the others stay.",
            Numbers(report),
            "tornado"),
        new("flips", "Where the ranking flips", Flips(report), FlipTable(report)),
        .. report.Hypercube is { } cube
            ? new[]
            {
                new Section(
                    "together",
                    "All numbers at once",
                    $"At {Number.Percent(cube.Flipped.Ratio)} of {cube.Points} points the ranking is the other way round "
                        + $"({Number.Percent(cube.Flipped.Lower)} to {Number.Percent(cube.Flipped.Upper)}).",
                    Correlations(report, cube)),
            }
            : [],
    ];

    private static Table Numbers(SensitivityReport report) => new(
        $"{report.First} less {report.Second} in {report.Quantity}{UnitOf(report)}, estimate ± half-width, {Sample.Text(report.Scenario)}, "
            + "each interval on its own",
        [
            new("number", IsNumber: false),
            new("is"),
            new("from"),
            new("to"),
            new("difference at the low end"),
            new("at the high end"),
            new("swing"),
            new($"{report.First} at the ends"),
            new($"{report.Second} at the ends"),
        ],
        [.. report.Numbers.Where(number => number.HasEffect).Select(number => new Row(
            [
                number.Id, number.Value.Text, number.Low.Text, number.High.Text,
                Text(report, number.AtLow.Difference.Difference), Text(report, number.AtHigh.Difference.Difference), Text(report, number.Swing),
                $"{Plain(report, number.AtLow.First)} … {Plain(report, number.AtHigh.First)}",
                $"{Plain(report, number.AtLow.Second)} … {Plain(report, number.AtHigh.Second)}",
            ],
            IsMarked: number.Flips.Count > 0))]);

    private static string Flips(SensitivityReport report)
    {
        string[] idle = [.. report.Numbers.Where(number => !number.HasEffect).Select(number => number.Id)];
        var none = report.Numbers.All(number => number.Flips.Count == 0) ? "No number flips it within its range. " : "";
        return none + (idle.Length == 0 ? "" : $"Without any effect here: {string.Join(", ", idle)}.");
    }

    private static Table? FlipTable(SensitivityReport report)
    {
        Row[] rows =
        [
            .. from number in report.Numbers
               from flip in number.Flips
               select new Row(
               [
                   number.Id, number.Value.Text, $"{(flip.IsBelow ? "below" : "above")} {flip.Value.Text}",
                   $"{flip.Near.Text} … {flip.Far.Text}{(flip.IsSure ? "" : " or beyond")}", number.IsEffect ? "yes" : "no",
               ]),
        ];
        return rows.Length == 0 ? null : new(
            $"The ranking of {report.First} and {report.Second} is the other way round beyond these values; an effect's is its break-even effect",
            [
                new("number", IsNumber: false), new("is"), new("flips", IsNumber: false), new("may be anywhere in", IsNumber: false),
                new("effect of a mitigation", IsNumber: false),
            ],
            rows);
    }

    private static Table? Correlations(SensitivityReport report, HypercubeResult cube) => cube.Correlations.Count == 0 ? null : new(
        $"Partial rank correlation of each number with the difference and with both arms, over {cube.Points} points of a Latin hypercube, 95 % intervals",
        [
            new("number", IsNumber: false), new("with the difference"), new("from … to"), new($"with {report.First}"), new($"with {report.Second}"),
        ],
        [.. cube.Correlations.Select(each => new Row(
            [each.Id, Ratio(each.WithDifference), Interval(each.WithDifference), Ratio(each.WithFirst), Ratio(each.WithSecond)],
            IsMarked: each.WithDifference is { } with && (with.Lower > 0 || with.Upper < 0)))]);

    private static string Ratio(Proportion? correlation) => correlation is null ? Number.Unknown : Number.Signed(correlation.Ratio, 2);

    private static string Interval(Proportion? correlation) =>
        correlation is null ? Number.Unknown : $"{Number.Signed(correlation.Lower, 2)} … {Number.Signed(correlation.Upper, 2)}";

    private static string UnitOf(SensitivityReport report) => report.Unit.Length == 0 ? ", p.p." : $", {report.Unit}";

    private static Scale ScaleOf(SensitivityReport report) =>
        report.Unit.Length == 0 ? Scale.PercentagePoints with { Decimals = 2 } : Scale.Money(report.Unit);

    private static string Text(SensitivityReport report, Estimate estimate) => ScaleOf(report).SignedText(estimate);

    private static string Plain(SensitivityReport report, Estimate estimate) =>
        Number.Fixed(estimate.Mean * ScaleOf(report).Factor, ScaleOf(report).Decimals);
}

using System.Globalization;
using FulfilSim.Experiments.Comparing;
using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Sensitivity;

/// <summary>What a study shows, in sentences.</summary>
public static class SensitivityWords
{
    private const int Percent = 100;
    private const int NamedMax = 3;

    /// <summary>Where the ranking flips: "the ranking of all and retry flips if address-verify.catches is less than 41 %".</summary>
    public static string FlipOf(NumberResult number, Flip flip)
    {
        ArgumentNullException.ThrowIfNull(number);
        ArgumentNullException.ThrowIfNull(flip);
        var side = flip.IsBelow ? "less" : "more";
        var (low, high) = flip.IsBelow ? (flip.Far, flip.Near) : (flip.Near, flip.Far);
        var between = low.Text == high.Text ? "" : $" (it may be anywhere from {low.Text} to {high.Text}{(flip.IsSure ? "" : ", or beyond")})";
        return $"{number.Id} is {side} than {flip.Value.Text}{between}, where {number.Value.Text} is assumed";
    }

    internal static IReadOnlyList<string> Verdict(SensitivityReport report)
    {
        NumberResult[] flipping = [.. report.Numbers.Where(number => number.Flips.Count > 0)];
        var pair = $"{report.First} and {report.Second}";
        var present = report.Base.Difference.Conclusion switch
        {
            Conclusion.Identical => $"{pair} do not differ at all",
            Conclusion.Inconclusive => $"{report.First} comes out ahead of {report.Second}, though these replications cannot tell them apart",
            _ => $"{report.First} is ahead of {report.Second}",
        };
        var survives = flipping.Length == 0
            ? $"no assumed number flips their ranking within its range ({report.Numbers.Count} were varied one at a time)"
            : $"their ranking flips if {string.Join(", or if ", FlipsOf(flipping.Take(NamedMax)))}"
                + (flipping.Length > NamedMax ? $", and by {flipping.Length - NamedMax} further numbers" : "");
        return [$"By {report.Quantity} {present}; {survives}.", .. Cube(report), .. Most(report)];
    }

    internal static IReadOnlyList<string> Warnings(SensitivityReport report) =>
    [
        .. report.Scenario.Replications < PairedDifference.ReplicationsMin
            ? new[] { $"{report.Scenario.Replications} replications cannot tell arms apart; at least {PairedDifference.ReplicationsMin} are needed." }
            : [],
        .. report.Hypercube is { Correlations.Count: 0 } cube
            ? new[] { $"{cube.Points} points are too few for correlations with so many numbers." }
            : [],
        .. report.Numbers.Count == 0 ? new[] { "No number of this scenario is assumed." } : [],
    ];

    private static IEnumerable<string> FlipsOf(IEnumerable<NumberResult> numbers) =>
        from number in numbers
        from flip in number.Flips
        select FlipOf(number, flip);

    private static IEnumerable<string> Cube(SensitivityReport report)
    {
        if (report.Hypercube is not { } cube)
            yield break;
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"With all of them varied at once, the ranking is the other way round at {cube.Flipped.Ratio * Percent:0.#} % of {cube.Points} points "
            + $"({cube.Flipped.Lower * Percent:0.#} to {cube.Flipped.Upper * Percent:0.#} %).");
    }

    private static IEnumerable<string> Most(SensitivityReport report)
    {
        string[] names = [.. report.Numbers.Where(number => Math.Abs(number.Swing.Mean) > number.Swing.HalfWidth).Take(NamedMax).Select(number => number.Id)];
        if (names.Length > 0)
            yield return $"What surely moves their difference: {Figures.List(names)}.";
    }
}

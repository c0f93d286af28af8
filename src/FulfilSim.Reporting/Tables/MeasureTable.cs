using FulfilSim.Experiments.Comparing;
using FulfilSim.Reporting.Words;
using FulfilSim.Statistics;

namespace FulfilSim.Reporting.Tables;

/// <summary>Every measure of every arm, a row each, with one unit per row.</summary>
internal static class MeasureTable
{
    public static Table Of(Comparison comparison)
    {
        var arms = comparison.Arms;
        return new(
            $"Every measure, estimate ± half-width, {Sample.Text(comparison.Scenario)}, each interval on its own",
            [new("measure", IsNumber: false), new("unit", IsNumber: false), .. arms.Select(arm => new Column(arm.Name))],
            [.. WordsOf(arms).Select(word => RowOf(word, arms, comparison.Scenario.Currency))]);
    }

    /// <summary>The well-known measures first, then any other by key.</summary>
    private static IEnumerable<MeasureWord> WordsOf(IReadOnlyList<ArmResult> arms)
    {
        var present = arms.SelectMany(arm => arm.Measures).DistinctBy(pair => pair.Key).ToList();
        var known = MeasureWord.All.Where(word => present.Exists(pair => pair.Key == word.Key));
        var others = present
            .Where(pair => MeasureWord.All.All(word => word.Key != pair.Key))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => MeasureWord.For(pair.Key, pair.Value));
        return known.Concat(others);
    }

    private static Row RowOf(MeasureWord word, IReadOnlyList<ArmResult> arms, string currency)
    {
        var estimates = arms.Select(arm => arm.Measures.GetValueOrDefault(word.Key)).ToList();
        var scale = word.ScaleOf(estimates.OfType<Estimate>(), currency).Fitting(estimates);
        return new([word.Label, scale.Unit.Length == 0 ? Number.Unknown : scale.Unit, .. estimates.Select(scale.Text)]);
    }
}

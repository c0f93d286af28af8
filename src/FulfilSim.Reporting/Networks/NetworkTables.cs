using System.Globalization;
using FulfilSim.Experiments.Networks;
using FulfilSim.Reporting.Tables;
using FulfilSim.Reporting.Words;
using FulfilSim.Statistics;

namespace FulfilSim.Reporting.Networks;

/// <summary>The tables of a comparison of networks.</summary>
internal static class NetworkTables
{
    /// <summary>The measures that arms are compared by.</summary>
    public static Table OfMainMeasures(NetworkComparison comparison) =>
        Estimates($"Main measures, estimate ± half-width, {Sample(comparison.Scenario)}, each interval on its own", comparison, comparison.MainPaths);

    /// <summary>All of them.</summary>
    public static Table OfEveryMeasure(NetworkComparison comparison) => Estimates(
        $"Every measure, estimate ± half-width, {Sample(comparison.Scenario)}, each interval on its own",
        comparison,
        [.. comparison.Arms.SelectMany(arm => arm.Measures.Keys).Distinct(StringComparer.Ordinal)]);

    /// <summary>Variants less the reference; null where there is no variant.</summary>
    public static Table? OfDifferences(NetworkComparison comparison)
    {
        var variants = comparison.Arms.Skip(1).ToList();
        return variants.Count == 0
            ? null
            : new(
                $"Difference to {comparison.Reference.Name}, paired by {(comparison.Scenario.IsOfBatches ? "batch" : "replication")}, "
                    + $"{Sample(comparison.Scenario)}, all intervals together",
                [new("measure", IsNumber: false), new("unit", IsNumber: false), .. variants.Select(arm => new Column(arm.Name))],
                [.. comparison.MainPaths.Select(path => DifferenceRow(path, variants))]);
    }

    /// <summary>"n = 20 replications, 95 %".</summary>
    public static string Sample(NetworkSummary scenario) => string.Create(
        CultureInfo.InvariantCulture,
        $"n = {scenario.SampleCount} {(scenario.IsOfBatches ? "batches of one replication" : "replications")}, {scenario.ConfidenceLevel * 100:0.####} %");

    private static Table Estimates(string caption, NetworkComparison comparison, IReadOnlyList<string> paths) => new(
        caption,
        [new("measure", IsNumber: false), new("unit", IsNumber: false), .. comparison.Arms.Select(arm => new Column(arm.Name))],
        [.. paths.Select(path => EstimateRow(path, comparison.Arms))]);

    private static Row EstimateRow(string path, IReadOnlyList<NetworkArmResult> arms)
    {
        var estimates = arms.Select(arm => arm.Measures.GetValueOrDefault(path)).ToList();
        var scale = NetworkScale.Of(path, estimates);
        return new([path, UnitOf(scale), .. estimates.Select(scale.Text)]);
    }

    private static Row DifferenceRow(string path, IReadOnlyList<NetworkArmResult> variants)
    {
        var differences = variants.Select(arm => arm.Differences.GetValueOrDefault(path)).ToList();
        var scale = NetworkScale.Of(path, [.. differences.Select(each => each?.Difference)]);
        var unit = scale.Unit == Scale.Percent.Unit ? Scale.PercentagePoints.Unit : UnitOf(scale);
        return new([path, unit, .. differences.Select(each => Cell(each, scale))]);
    }

    private static string Cell(PairedDifference? difference, Scale scale) => difference is null
        ? Number.Unknown
        : $"{scale.SignedText(difference.Difference)} ({ConclusionWord.Of(difference.Conclusion)})";

    private static string UnitOf(Scale scale) => scale.Unit.Length == 0 ? Number.Unknown : scale.Unit;
}

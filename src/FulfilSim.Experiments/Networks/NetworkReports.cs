using FulfilSim.Experiments.Objectives;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Storing;
using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Networks;

/// <summary>From finished cells of a network to the answer. A pure function of the cells sorted by key.</summary>
public static class NetworkReports
{
    /// <summary>One arm on its own.</summary>
    /// <exception cref="InvalidOperationException">A cell is missing.</exception>
    public static NetworkReport OfArm(NetworkScenario scenario, Arm arm, IReadOnlyList<CellLine> lines)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var sample = SampleOf(scenario, arm, lines);
        return new(
            SummaryOf(scenario, sample),
            ResultOf(scenario, arm, lines, sample, new OrderedDictionary<string, PairedDifference>()),
            [.. SampleWarnings.Of(arm.Name, sample)]);
    }

    /// <summary>The reference and its variants side by side.</summary>
    /// <exception cref="InvalidOperationException">A cell is missing.</exception>
    public static NetworkComparison OfVariants(NetworkScenario scenario, IReadOnlyList<CellLine> lines)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var reference = SampleOf(scenario, scenario.Reference, lines);
        var samples = scenario.Arms.Select(arm => (Arm: arm, Sample: SampleOf(scenario, arm, lines))).ToList();
        string[] main = [.. samples.SelectMany(each => each.Sample.Paths).Distinct(StringComparer.Ordinal).Where(MainMeasures.Include)];
        return new(
            SummaryOf(scenario, reference),
            [.. samples.Select(each => ResultOf(scenario, each.Arm, lines, each.Sample, Differences(each.Arm, each.Sample)))],
            main,
            [.. samples.SelectMany(each => SampleWarnings.Of(each.Arm.Name, each.Sample)), .. SampleWarnings.TooFewToCompare(scenario, reference)]);

        OrderedDictionary<string, PairedDifference> Differences(Arm arm, NetworkSample sample)
        {
            var differences = new OrderedDictionary<string, PairedDifference>(StringComparer.Ordinal);
            var level = scenario.Experiment.Confidence.Value;
            foreach (var path in arm.Name == Arm.ReferenceName ? [] : main)
            {
                if (sample.DifferenceTo(reference, path, level, Math.Max(1, (samples.Count - 1) * main.Length)) is { } difference)
                    differences[path] = difference;
            }
            return differences;
        }
    }

    private static NetworkSample SampleOf(NetworkScenario scenario, Arm arm, IReadOnlyList<CellLine> lines) =>
        NetworkSample.Of(arm, lines, scenario.Experiment.Replications);

    private static NetworkSummary SummaryOf(NetworkScenario scenario, NetworkSample sample) => new()
    {
        Name = scenario.Name,
        Title = scenario.Title,
        Question = scenario.Question,
        Digest = scenario.Digest,
        Seed = scenario.Experiment.Seed,
        Replications = scenario.Experiment.Replications,
        ConfidenceLevel = scenario.Experiment.Confidence.Value,
        IsOfBatches = sample.IsOfBatches,
        SampleCount = sample.Count,
    };

    private static NetworkArmResult ResultOf(
        NetworkScenario scenario,
        Arm arm,
        IReadOnlyList<CellLine> lines,
        NetworkSample sample,
        OrderedDictionary<string, PairedDifference> differences)
    {
        var level = scenario.Experiment.Confidence.Value;
        var measures = new OrderedDictionary<string, Estimate>(StringComparer.Ordinal);
        foreach (var path in sample.Paths)
            measures[path] = sample.EstimateOf(path, level);
        var own = lines.Where(line => line.Arm == arm.Name && line.Replication < scenario.Experiment.Replications)
            .OrderBy(line => line.Replication).ToList();
        return new(arm.Name, own.Sum(line => line.Network!.WarmUpSeconds) / own.Count, measures, differences)
        {
            Objectives = scenario.Objectives.Count == 0 ? [] : ObjectiveJudge.Judge(scenario, arm, own, own.Count),
        };
    }
}

using System.Globalization;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Networks;

/// <summary>What a reader must know of a sample before believing its intervals.</summary>
internal static class SampleWarnings
{
    /// <summary>How often independent batches are accused, over all measures of an arm together.</summary>
    private const double FalseAlarmRatio = 0.01;

    private const int PathsMax = 3;

    public static IEnumerable<string> Of(string arm, NetworkSample sample)
    {
        if (sample.UnsteadyCount > 0)
        {
            var which = sample.IsOfBatches ? "the replication" : string.Create(
                CultureInfo.InvariantCulture, $"{sample.UnsteadyCount} of {sample.Count} replications");
            yield return $"Under {arm}, no steady state was found in {which}: the run is too short, or its warm-up has to be stated.";
        }
        if (sample is { IsOfBatches: false, Count: 1 })
            yield return $"Under {arm}, one replication without batches gives no interval.";
        if (!sample.IsOfBatches)
            yield break;
        string[] correlated = [.. sample.Paths.Where(path => !IsMoment(path) && IsCorrelated(path, sample))];
        if (correlated.Length > 0)
        {
            var named = string.Join(", ", correlated.Take(PathsMax));
            var more = correlated.Length > PathsMax ? $" and {(correlated.Length - PathsMax).ToString(CultureInfo.InvariantCulture)} more" : "";
            yield return $"Under {arm}, neighbouring batches resemble each other in {named}{more} (von Neumann's ratio): "
                + "the intervals are too narrow; take fewer and longer batches, or replications.";
        }
    }

    public static IEnumerable<string> TooFewToCompare(NetworkScenario scenario, NetworkSample sample)
    {
        if (scenario.Arms.Count > 1 && sample.Count < PairedDifference.ReplicationsMin)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{sample.Count} {(sample.IsOfBatches ? "batches" : "replications")} cannot tell arms apart; "
                + $"at least {PairedDifference.ReplicationsMin} are needed.");
        }
    }

    private static bool IsCorrelated(string path, NetworkSample sample) =>
        VonNeumannRatio.IsCorrelated(sample.ValuesOf(path), FalseAlarmRatio / sample.Paths.Count);

    /// <summary>Moments rise from batch to batch, and that is no correlation.</summary>
    private static bool IsMoment(string path) => path.EndsWith(".lastSuccess", StringComparison.Ordinal);
}

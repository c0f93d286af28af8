using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Objectives;

/// <summary>What the replications say of the measure of one objective.</summary>
/// <param name="Values">One number per replication that had anything to count.</param>
/// <param name="EmptyCount">Replications that had nothing: no window with enough intents, nobody of that part.</param>
/// <param name="EstimateAt">The mean and its interval at a level: a ratio of totals where the measure is one.</param>
public sealed record ObjectiveSample(IReadOnlyList<double> Values, int EmptyCount, Func<double, Estimate> EstimateAt)
{
    /// <summary>Where the worst window began, in seconds from the scenario's start: the median over replications; null where there are none.</summary>
    public double? WorstFromSeconds { get; init; }

    /// <summary>A sample of plain values, of which some may be no numbers.</summary>
    public static ObjectiveSample Of(string quantity, string unit, IReadOnlyList<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        double[] finite = [.. values.Where(double.IsFinite)];
        return new(finite, values.Count - finite.Length, level => Estimate.FromReplications(quantity, unit, finite, level));
    }
}

using FulfilSim.Actors.Networks;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Storing;
using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Networks;

/// <summary>
/// What an arm measured, time and again: in each replication, or in each batch where there is one replication with
/// several of them.
/// </summary>
public sealed class NetworkSample
{
    private readonly IReadOnlyList<IReadOnlyDictionary<string, double>> _rows;
    private readonly IReadOnlyDictionary<string, double> _whole;

    private NetworkSample(
        IReadOnlyList<IReadOnlyDictionary<string, double>> rows, IReadOnlyDictionary<string, double> whole, bool isOfBatches, int unsteadyCount)
    {
        (_rows, _whole, IsOfBatches, UnsteadyCount) = (rows, whole, isOfBatches, unsteadyCount);
        Paths = [.. _rows.SelectMany(row => row.Keys).Concat(whole.Keys).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Parts of one replication stand for replications.</summary>
    public bool IsOfBatches { get; }

    /// <summary>Replications whose warm-up was searched for in vain: they are too short.</summary>
    public int UnsteadyCount { get; }

    /// <summary>Replications, or batches.</summary>
    public int Count => _rows.Count;

    /// <summary>Every measure that was taken at least once, in the order of the first.</summary>
    public IReadOnlyList<string> Paths { get; }

    /// <summary>The sample of an arm.</summary>
    /// <exception cref="InvalidOperationException">A cell is missing or there twice: a bug of the caller.</exception>
    public static NetworkSample Of(Arm arm, IEnumerable<CellLine> lines, int replications)
    {
        ArgumentNullException.ThrowIfNull(arm);
        CellLine[] own = [.. lines.Where(line => line.Arm == arm.Name && line.Replication < replications).OrderBy(line => line.Replication)];
        if (!own.Select(line => line.Replication).SequenceEqual(Enumerable.Range(0, replications)))
            throw new InvalidOperationException($"The cells of arm '{arm.Name}' are not complete.");
        NetworkResult[] results = [.. own.Select(line => line.Network!)]; // a network's lines have them
        var isOfBatches = results is [{ Batches.Count: > 1 }];
        return new(
            isOfBatches ? results[0].Batches : [.. results.Select(result => result.Measures)],
            results[0].Measures,
            isOfBatches,
            results.Count(result => !result.IsSteadyStateFound));
    }

    /// <summary>What was measured under a path, in order; where nothing was counted, nothing.</summary>
    public double[] ValuesOf(string path) => [.. _rows.Select(row => Value(row, path)).OfType<double>()];

    /// <summary>Mean and interval of a measure. What only the whole replication has comes without an interval.</summary>
    public Estimate EstimateOf(string path, double level)
    {
        var values = ValuesOf(path);
        return Estimate.FromReplications(path, MeasurePath.UnitOf(path), values.Length == 0 ? [_whole[path]] : values, level);
    }

    /// <summary>This arm less another, over all rows that both have measured; null where there is none.</summary>
    public PairedDifference? DifferenceTo(NetworkSample other, string path, double level, int simultaneousCount)
    {
        ArgumentNullException.ThrowIfNull(other);
        var pairs = _rows.Zip(other._rows, (here, there) => (Here: Value(here, path), There: Value(there, path)))
            .Where(pair => pair is { Here: not null, There: not null })
            .ToList();
        return pairs.Count == 0
            ? null
            : PairedDifference.Of(path, MeasurePath.UnitOf(path), [.. pairs.Select(pair => pair.Here!.Value)],
                [.. pairs.Select(pair => pair.There!.Value)], level, simultaneousCount);
    }

    private static double? Value(IReadOnlyDictionary<string, double> row, string path) =>
        row.TryGetValue(path, out var value) && double.IsFinite(value) ? value : null;
}

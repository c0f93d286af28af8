using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Planning.Searching;

/// <summary>All combinations of capacities there are to choose from, and what they cost.</summary>
public sealed class CapacitySpace(IReadOnlyList<CapacityRange> ranges)
{
    /// <summary>At least one.</summary>
    public IReadOnlyList<CapacityRange> Ranges { get; } = Require.NotEmpty(ranges, nameof(ranges));

    /// <summary>The most of everything.</summary>
    public CapacityPoint Top { get; } = new([.. ranges.Select(range => range.Max)]);

    /// <summary>Whether a point is one of them.</summary>
    public bool Holds(CapacityPoint point) =>
        Ranges.Zip(point.Units).All(pair => pair.First.Min <= pair.Second && pair.Second <= pair.First.Max);

    /// <summary>How many combinations there are.</summary>
    public double Size => Ranges.Aggregate(1.0, (size, range) => size * (range.Max - range.Min + 1.0));

    public double CostOf(CapacityPoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return Ranges.Zip(point.Units, (range, units) => range.UnitPrice * units).Sum();
    }

    /// <summary>All of them, in rising cost; of equal cost the ones with more of the last capacities first.</summary>
    public IReadOnlyList<CapacityPoint> ByCost()
    {
        IEnumerable<int[]> points = [[]];
        foreach (var range in Ranges)
            points = points.SelectMany(point => Enumerable.Range(range.Min, range.Max - range.Min + 1), (point, unit) => (int[])[.. point, unit]);
        return [.. points.Select(point => new CapacityPoint(point)).OrderBy(CostOf)];
    }
}

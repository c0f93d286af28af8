using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Planning.Searching;

/// <summary>A capacity that may be chosen.</summary>
/// <param name="Path">Where it stands in the scenario, such as "orderSystem.workers".</param>
/// <param name="Min">Fewest units.</param>
/// <param name="Max">Most units.</param>
/// <param name="UnitPrice">What a unit costs, above 0; only proportions matter to the choice.</param>
public sealed record CapacityRange(string Path, int Min, int Max, double UnitPrice)
{
    public int Max { get; } = Require.AtLeast(Max, Min, nameof(Max));

    public double UnitPrice { get; } = Require.Positive(UnitPrice, nameof(UnitPrice));
}

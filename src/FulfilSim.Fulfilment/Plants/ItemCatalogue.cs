using FulfilSim.Fulfilment.Options;
using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Plants;

/// <summary>The items for sale, by rank of popularity: weight 1/rank^s. Each has a home warehouse.</summary>
internal sealed class ItemCatalogue
{
    private readonly double[] _cumulative;

    public ItemCatalogue(CatalogueOptions options, IReadOnlyList<WarehouseOptions> warehouses)
    {
        Count = options.Items;
        _cumulative = new double[Count];
        var sum = 0.0;
        for (var item = 0; item < Count; item++)
        {
            sum += Elementary.Pow(item + 1, -options.PopularityExponent);
            _cumulative[item] = sum;
        }
        for (var item = 0; item < Count; item++)
            _cumulative[item] /= sum;
        Homes = AssignHomes(warehouses);
    }

    public int Count { get; }

    /// <summary>Index of each item's home warehouse.</summary>
    public IReadOnlyList<int> Homes { get; }

    /// <summary>Share of the demand that asks for an item.</summary>
    public double ShareOf(int item) => item == 0 ? _cumulative[0] : _cumulative[item] - _cumulative[item - 1];

    /// <summary>The item at a quantile of demand.</summary>
    public int ItemAt(double unit)
    {
        var index = Array.BinarySearch(_cumulative, unit);
        return Math.Min(index >= 0 ? index + 1 : ~index, Count - 1);
    }

    /// <summary>Each item in turn goes to the warehouse that lags its share of demand most.</summary>
    private int[] AssignHomes(IReadOnlyList<WarehouseOptions> warehouses)
    {
        var homes = new int[Count];
        var assigned = new double[warehouses.Count];
        for (var item = 0; item < Count; item++)
        {
            var best = 0;
            for (var candidate = 1; candidate < warehouses.Count; candidate++)
            {
                if (Lag(candidate) > Lag(best))
                    best = candidate;
            }
            homes[item] = best;
            assigned[best] += ShareOf(item);

            double Lag(int warehouse) => (warehouses[warehouse].Share * _cumulative[item]) - assigned[warehouse];
        }
        return homes;
    }
}

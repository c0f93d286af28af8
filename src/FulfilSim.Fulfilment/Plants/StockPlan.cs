using FulfilSim.Fulfilment.Faults;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Plants;

/// <summary>What lies where at the start, what the books say of it, and when more is bought. Indexed by warehouse, then item.</summary>
internal sealed class StockPlan
{
    private readonly StockRecordDrift? _drift;
    private readonly Streams _streams;
    private readonly IReadOnlyList<string> _names;

    public StockPlan(ShopOptions shop, ItemCatalogue items, StockRecordDrift? drift, Streams streams)
    {
        _drift = drift;
        _streams = streams;
        _names = [.. shop.Warehouses.Select(warehouse => warehouse.Name)];
        var warehouses = shop.Warehouses;
        Items = items;
        IsStocked = new bool[warehouses.Count][];
        ReorderPoint = new int[warehouses.Count][];
        Quantity = new int[warehouses.Count][];
        Shelf = new int[warehouses.Count][];
        Book = new int[warehouses.Count][];
        for (var warehouse = 0; warehouse < warehouses.Count; warehouse++)
            Fill(warehouse, warehouses[warehouse], shop.Demand.MeanRate);
    }

    public ItemCatalogue Items { get; }

    public bool[][] IsStocked { get; }

    public int[][] ReorderPoint { get; }

    public int[][] Quantity { get; }

    /// <summary>Physical stock at the start.</summary>
    public int[][] Shelf { get; }

    /// <summary>What the books say at the start.</summary>
    public int[][] Book { get; }

    /// <summary>What is counted when goods come in.</summary>
    public int CountOf(int warehouse, int item, int quantity, int receipt)
    {
        if (_drift is null)
            return quantity;
        var stream = For("miscount", warehouse, item, receipt);
        var isMiscounted = stream.NextChance(_drift.MiscountedRatio);
        return isMiscounted ? Math.Max(0, quantity + ErrorOn(quantity, ref stream)) : quantity;
    }

    private void Fill(int warehouse, WarehouseOptions options, Rate demand)
    {
        IsStocked[warehouse] = new bool[Items.Count];
        ReorderPoint[warehouse] = new int[Items.Count];
        Quantity[warehouse] = new int[Items.Count];
        Shelf[warehouse] = new int[Items.Count];
        Book[warehouse] = new int[Items.Count];
        for (var item = 0; item < Items.Count; item++)
        {
            var stream = For("opening-stock", warehouse, item);
            var isHome = Items.Homes[item] == warehouse;
            IsStocked[warehouse][item] = stream.NextUnit() < options.AlsoStocks || isHome;
            if (!IsStocked[warehouse][item])
                continue;
            var perSecond = demand.PerSecond * Items.ShareOf(item);
            ReorderPoint[warehouse][item] = Cover(perSecond, options.Stock.ReorderCover);
            Quantity[warehouse][item] = Math.Max(1, Cover(perSecond, options.Stock.OrderCover));
            var shelf = ReorderPoint[warehouse][item] + 1 + stream.NextIndex(Quantity[warehouse][item]);
            Shelf[warehouse][item] = shelf;
            Book[warehouse][item] = RecordOf(warehouse, item, shelf);
        }
    }

    private static int Cover(double perSecond, TimeSpan cover) => (int)Math.Ceiling(perSecond * cover.TotalSeconds);

    private int RecordOf(int warehouse, int item, int shelf)
    {
        if (_drift is null)
            return shelf;
        var stream = For("record-error", warehouse, item);
        var isWrong = stream.NextChance(_drift.RecordsWrong);
        return isWrong ? Math.Max(0, shelf + ErrorOn(shelf, ref stream)) : shelf;
    }

    /// <summary>Laplace with mean 0 and the stated standard deviation, by inversion; at least one unit either way.</summary>
    private int ErrorOn(int quantity, ref RandomStream stream)
    {
        var scale = _drift!.ErrorSd * quantity / Math.Sqrt(2);
        var unit = stream.NextOpenUnit() - 0.5;
        var size = -scale * Elementary.Log(1 - (2 * Math.Abs(unit)));
        return Math.Sign(unit) * Math.Max(1, (int)Math.Round(size));
    }

    /// <summary>Keyed by the warehouse's name, so that one more warehouse changes nobody else's stock.</summary>
    private RandomStream For(string what, int warehouse, int item, int occurrence = 0) =>
        _streams.For(Purpose.Named(what + ":" + _names[warehouse]), item, occurrence);
}

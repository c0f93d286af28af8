using FulfilSim.Fulfilment.Catalogue;
using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Options;

/// <summary>A warehouse: stock on the shelf, pickers with shifts, waybills.</summary>
public sealed record WarehouseOptions
{
    public string Name { get; init; } = "warehouse";

    /// <summary>Share of the catalogue's items whose home this is; shares of all warehouses add up to 100%. Default 100%.</summary>
    public Ratio Share { get; init; } = new(1);

    /// <summary>Share of the other warehouses' items that are stocked here too. Default 0%.</summary>
    public Ratio AlsoStocks { get; init; } = new(0);

    /// <summary>Pickers on duty during a shift. Default 10; from 1 to 100000.</summary>
    public int Pickers { get; init => field = Require.InRange(value, 1, 100_000); } = 10;

    /// <summary>When pickers work, local time, e.g. "mon-sat 08:00-20:00". Default "always".</summary>
    public WeekCalendar Shifts { get; init; } = WeekCalendar.Always;

    /// <summary>Orders that may wait for a picker; further ones count as not found. Default 10000000; from 0.</summary>
    public int QueueCapacity { get; init => field = Require.InRange(value, 0, 10_000_000); } = 10_000_000;

    /// <summary>Work of picking, packing and labelling an order. Default lognormal, mean 4min, cv 0.6. Basis: assumed.</summary>
    [Basis(Basis.Assumed)]
    public Distribution PickTime { get; init; } = Lognormal.WithMeanAndCv(240, 0.6);

    /// <summary>How well <see cref="PickTime"/> is known. Default assumed: then no capacity is planned with it unless asked for.</summary>
    public Basis PickTimeBasis { get; init; }

    /// <summary>Time before an order can be picked (checks, collection from the seller): a delay without capacity. Default constant 0s.</summary>
    public Distribution LeadTime { get; init; } = Constant.Of(0);

    public StockOptions Stock { get; init; } = new();
}

/// <summary>What lies on the shelves, and how it is bought again: (r, Q) by days of cover, on the books.</summary>
public sealed record StockOptions
{
    /// <summary>Stock position at which more is ordered, in time of ordinary demand. Default 14d; from 0s to 400d. Basis: assumed.</summary>
    [Basis(Basis.Assumed)]
    public TimeSpan ReorderCover { get; init => field = Require.InRange(value, TimeSpan.Zero, TimeSpan.FromDays(400)); } = TimeSpan.FromDays(14);

    /// <summary>Quantity ordered, in time of ordinary demand. Default 14d; from 1h to 400d. Basis: assumed.</summary>
    [Basis(Basis.Assumed)]
    public TimeSpan OrderCover { get; init => field = Require.InRange(value, TimeSpan.FromHours(1), TimeSpan.FromDays(400)); } = TimeSpan.FromDays(14);

    /// <summary>Time from ordering to goods on the shelf. Default lognormal, mean 7d, cv 0.4. Basis: assumed.</summary>
    [Basis(Basis.Assumed)]
    public Distribution SupplierLeadTime { get; init; } = Lognormal.WithMeanAndCv(7 * 86400, 0.4);
}

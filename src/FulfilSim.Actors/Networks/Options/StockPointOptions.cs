using FulfilSim.Statistics;

namespace FulfilSim.Actors.Networks.Options;

/// <summary>What becomes of demand that finds too little on the shelf.</summary>
public enum UnmetDemand
{
    /// <summary>It waits, first in first out.</summary>
    Backorder = 0,

    /// <summary>It is lost.</summary>
    Lost,
}

/// <summary>
/// A shelf under continuous review. When the inventory position (on hand, on order, less backorders) is at or below the
/// reorder point, more is ordered: a fixed <see cref="OrderQuantity"/>, as many times as it takes, or up to
/// <see cref="OrderUpTo"/>. Base stock S is reorder point S - 1 and order-up-to S.
/// </summary>
public sealed record StockPointOptions
{
    /// <summary>What reports and routes call it.</summary>
    public required string Name { get; init; }

    /// <summary>Units a customer wants. Default: one.</summary>
    [Measured(In.Number)]
    public Distribution Quantity { get; init; } = Constant.Of(1);

    /// <summary>On the shelf at the start. Default 0; from 0 to 1e12.</summary>
    public double InitialStock { get; init => field = Require.InRange(value, 0.0, 1e12); }

    /// <summary>Inventory position at or below which more is ordered; left out: nothing is ever ordered. From -1e12 to 1e12.</summary>
    public double? ReorderPoint { get; init => field = value is { } given ? Require.InRange(given, -1e12, 1e12) : null; }

    /// <summary>Units of one order; one of this and order-up-to is given. Above 0.</summary>
    public double? OrderQuantity { get; init => field = value is { } given ? Require.Positive(given) : null; }

    /// <summary>Inventory position that an order restores. From -1e12 to 1e12.</summary>
    public double? OrderUpTo { get; init => field = value is { } given ? Require.InRange(given, -1e12, 1e12) : null; }

    /// <summary>From order to receipt; orders may overtake each other.</summary>
    public Distribution LeadTime { get; init; } = Constant.Of(0);

    /// <summary>What becomes of demand that finds too little. Default backorder.</summary>
    public UnmetDemand Unmet { get; init; }

    /// <summary>Cost of one unit on the shelf for a second. Default 0; from 0 to 1e9.</summary>
    public double HoldingCostPerSecond { get; init => field = Require.InRange(value, 0.0, 1e9); }

    /// <summary>Cost of one unit backordered for a second. Default 0; from 0 to 1e9.</summary>
    public double BackorderCostPerSecond { get; init => field = Require.InRange(value, 0.0, 1e9); }

    /// <summary>Cost of an order. Default 0; from 0 to 1e9.</summary>
    public double OrderCost { get; init => field = Require.InRange(value, 0.0, 1e9); }

    /// <summary>Ways on once the demand is met. Default: customers leave.</summary>
    public IReadOnlyList<RouteOptions> Routes { get; init; } = [];
}

/// <summary>
/// One item that many customers change at once: each reads its version, then writes if it is still the same; else the attempt has
/// failed. Every message takes the source's latency.
/// </summary>
public sealed record SharedItemOptions
{
    /// <summary>What reports and routes call it.</summary>
    public required string Name { get; init; }
}

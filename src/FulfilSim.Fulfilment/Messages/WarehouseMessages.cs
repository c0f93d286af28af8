using FulfilSim.Actors;

namespace FulfilSim.Fulfilment.Messages;

/// <summary>Order system to warehouse: pick, pack and hand over.</summary>
public sealed record PickRequested(OrderKey Order, OrderDraft Draft)
    : OrderMessage<PickRequested>(Order);

/// <summary>Order system to warehouse: leave it, unless it has gone.</summary>
public sealed record PickWithdrawn(OrderKey Order) : OrderMessage<PickWithdrawn>(Order);

/// <summary>Warehouse to order system: left; the goods stay on the shelf.</summary>
public sealed record PickStopped(OrderKey Order, int Item) : OrderMessage<PickStopped>(Order);

/// <summary>Why an order was not picked.</summary>
public enum PickFailure
{
    /// <summary>The shelf was empty.</summary>
    NotFound = 0,

    /// <summary>No goods came in before the wait was over.</summary>
    NothingCame,

    /// <summary>Too many orders wait for a picker.</summary>
    QueueFull,
}

/// <summary>Warehouse to order system: not picked.</summary>
public sealed record PickFailed(OrderKey Order, int Item, PickFailure Failure) : OrderMessage<PickFailed>(Order);

/// <summary>Order system to warehouse: this order waits for goods to come in; try again then.</summary>
public sealed record BackorderPlaced(OrderKey Order, OrderDraft Draft, TimeSpan Limit, int Number)
    : OrderMessage<BackorderPlaced>(Order);

/// <summary>Order system to warehouse: goods were bought and will arrive.</summary>
public sealed record ReplenishmentOrdered(int Item, int Quantity, int Number)
    : Message<ReplenishmentOrdered>(Item, Number);

/// <summary>Warehouse to order system: goods came in; this many were counted.</summary>
public sealed record StockReceived(int Item, int Ordered, int Counted, int Number) : Message<StockReceived>(Item, Number);

/// <summary>Warehouse to courier: a parcel for the next pickup.</summary>
/// <param name="Order">Whose it is.</param>
/// <param name="Draft">Where it goes.</param>
/// <param name="IsWaybillRight">Whether the waybill number on record is the one on the label.</param>
public sealed record ParcelOffered(OrderKey Order, OrderDraft Draft, bool IsWaybillRight)
    : OrderMessage<ParcelOffered>(Order);

/// <summary>Courier to warehouse: a parcel comes back.</summary>
public sealed record ParcelReturned(OrderKey Order, int Item) : OrderMessage<ParcelReturned>(Order);

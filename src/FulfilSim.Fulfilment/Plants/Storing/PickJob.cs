using FulfilSim.Actors;
using FulfilSim.Fulfilment.Messages;

namespace FulfilSim.Fulfilment.Plants.Storing;

/// <summary>An order in a warehouse, from the request until the parcel is offered.</summary>
internal sealed class PickJob(PickRequested request)
{
    public PickRequested Request { get; } = request;

    public bool IsWithdrawn { get; set; }

    /// <summary>Place in the pickers' line; 0 outside of it.</summary>
    public long Ticket { get; set; }

    public SimTime QueuedAt { get; set; }

    /// <summary>Further orders of the same intent in this warehouse.</summary>
    public PickJob? Next { get; set; }
}

/// <summary>An order can be picked.</summary>
internal sealed record PickDue(OrderKey Order) : OrderMessage<PickDue>(Order);

/// <summary>An order has waited for goods long enough.</summary>
internal sealed record BackorderOver(OrderKey Order, int Item, int Number)
    : Message<BackorderOver>(Order.Intent, (Order.Index << 8) | Number);

/// <summary>The supplier delivers.</summary>
internal sealed record GoodsArrived(int Item, int Quantity, int Number) : Message<GoodsArrived>(Item, Number);

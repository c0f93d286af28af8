using FulfilSim.Actors;
using FulfilSim.Fulfilment.Messages;

namespace FulfilSim.Fulfilment.Plants.Storing;

/// <summary>An order in a warehouse, from the request until the parcel is offered; in place in a table and without references.</summary>
internal struct PickJob(OrderKey order, OrderDraft draft) : INumbered
{
    public readonly OrderDraft Draft = draft;

    private readonly byte _index = (byte)order.Index;

    public bool IsWithdrawn;

    /// <summary>Its place when it waited in the pickers' line; 0 while it has not.</summary>
    public long Ticket;

    public SimTime QueuedAt;

    /// <summary>Index of the order within its intent.</summary>
    public readonly int Number => _index;
}

/// <summary>An order can be picked.</summary>
internal sealed record PickDue(OrderKey Order) : OrderMessage<PickDue>(Order);

/// <summary>An order has waited for goods long enough.</summary>
internal sealed record BackorderOver(OrderKey Order, int Item, int Number)
    : Message<BackorderOver>(Order.Intent, (Order.Index << 8) | Number);

/// <summary>The supplier delivers.</summary>
internal sealed record GoodsArrived(int Item, int Quantity, int Number) : Message<GoodsArrived>(Item, Number);

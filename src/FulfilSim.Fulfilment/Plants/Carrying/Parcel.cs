using FulfilSim.Actors;
using FulfilSim.Fulfilment.Messages;

namespace FulfilSim.Fulfilment.Plants.Carrying;

/// <summary>A parcel in a courier's hands.</summary>
internal sealed class Parcel(ParcelOffered offer, ActorRef warehouse)
{
    public OrderKey Order { get; } = offer.Order;

    public OrderDraft Draft { get; } = offer.Draft;

    public bool IsWaybillRight { get; } = offer.IsWaybillRight;

    /// <summary>Where it goes when it comes back.</summary>
    public ActorRef Warehouse { get; } = warehouse;

    public int AttemptCount { get; set; }

    /// <summary>No other parcel of the intent has been to the door before it.</summary>
    public bool IsFirstOfIntent { get; set; }

    public bool IsAddressMended { get; set; }

    /// <summary>Waits because its number matches nothing.</summary>
    public bool IsHeld { get; set; }

    /// <summary>Ends a hold one way or the other.</summary>
    public Timer Hold { get; set; }

    /// <summary>Further parcels of the same intent.</summary>
    public Parcel? Next { get; set; }
}

/// <summary>The van is at the door.</summary>
internal sealed record PickupDue(int Round) : Message<PickupDue>(Round);

/// <summary>A delivery is tried.</summary>
internal sealed record AttemptDue(OrderKey Order, int Attempt) : Message<AttemptDue>(Order.Intent, (Order.Index << 4) | Attempt)
{
    public OrderKey Order => new(Entity, Occurrence >> 4);

    public int Attempt => Occurrence & 15;
}

/// <summary>A held parcel's number has been put right, or nobody has.</summary>
internal sealed record HoldOver(OrderKey Order, bool IsResolved) : Message<HoldOver>(Order.Intent, (Order.Index << 1) | (IsResolved ? 1 : 0));

/// <summary>A parcel is back where it came from.</summary>
internal sealed record ReturnDue(OrderKey Order) : OrderMessage<ReturnDue>(Order);

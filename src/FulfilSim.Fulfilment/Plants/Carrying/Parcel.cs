using FulfilSim.Actors;
using FulfilSim.Fulfilment.Messages;

namespace FulfilSim.Fulfilment.Plants.Carrying;

/// <summary>A parcel in a courier's hands, in place in a table and without references.</summary>
internal struct Parcel(ParcelOffered offer, ActorRef warehouse) : INumbered
{
    /// <summary>Ends a hold one way or the other.</summary>
    public Timer Hold;

    /// <summary>Where it goes when it comes back.</summary>
    public readonly ActorRef Warehouse = warehouse;

    public readonly int Item = offer.Draft.Item;

    public readonly ushort Region = offer.Draft.Region;

    private readonly byte _index = (byte)offer.Order.Index;

    public byte AttemptCount;

    /// <summary>Nobody has mended the address yet, if it was wrong.</summary>
    public bool IsAddressWrong = offer.Draft.IsAddressWrong;

    public readonly bool IsWaybillRight = offer.IsWaybillRight;

    /// <summary>No other parcel of the intent has been to the door before it.</summary>
    public bool IsFirstOfIntent;

    /// <summary>Waits because its number matches nothing.</summary>
    public bool IsHeld;

    /// <summary>Index of its order within the intent.</summary>
    public readonly int Number => _index;
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

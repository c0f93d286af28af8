using FulfilSim.Actors;

namespace FulfilSim.Fulfilment.Messages;

/// <summary>What a case at customer service is about.</summary>
public enum CaseKind
{
    /// <summary>A buyer was charged and heard nothing.</summary>
    ChargedNotConfirmed = 0,

    /// <summary>A buyer was charged twice.</summary>
    ChargedTwice,

    /// <summary>A buyer asks where a late order is.</summary>
    WhereIsMyOrder,

    /// <summary>A courier could not find an address.</summary>
    AddressRepair,

    /// <summary>A courier holds a parcel whose number matches nothing.</summary>
    NumberMismatch,
}

/// <summary>Anyone to customer service: see to this.</summary>
/// <param name="Order">The order concerned.</param>
/// <param name="About">What it is about.</param>
/// <param name="Courier">Who has the parcel, where that matters.</param>
public sealed record CaseOpened(OrderKey Order, CaseKind About, ActorRef Courier)
    : Message<CaseOpened>(Order.Intent, (Order.Index << 4) | (int)About);

/// <summary>Customer service to order system: look up with the gateway what this intent paid, and leave it one order.</summary>
public sealed record PaymentCheckAsked(OrderKey Order, bool IsDuplicate) : OrderMessage<PaymentCheckAsked>(Order);

using FulfilSim.Actors;

namespace FulfilSim.Fulfilment.Messages;

/// <summary>Courier to order system: picked up.</summary>
public sealed record ParcelHandedOver(OrderKey Order) : OrderMessage<ParcelHandedOver>(Order);

/// <summary>Courier to order system: delivered.</summary>
public sealed record DeliveryReported(OrderKey Order) : OrderMessage<DeliveryReported>(Order);

/// <summary>Courier to order system: the address was not found; the parcel waits for the next attempt.</summary>
public sealed record AddressNotFound(OrderKey Order, int Attempt)
    : Message<AddressNotFound>(Order.Intent, (Order.Index << 4) | Attempt);

/// <summary>Courier to order system: the parcel's number matches nothing; it is held.</summary>
public sealed record ParcelHeld(OrderKey Order) : OrderMessage<ParcelHeld>(Order);

/// <summary>Courier to order system: the parcel is on its way back.</summary>
public sealed record DeliveryGivenUp(OrderKey Order) : OrderMessage<DeliveryGivenUp>(Order);

/// <summary>Customer service to courier: deliver to the mended address.</summary>
public sealed record AddressCorrected(OrderKey Order) : OrderMessage<AddressCorrected>(Order);

/// <summary>Customer service to courier: this parcel is ours, correct its number.</summary>
/// <param name="Order">Whose it is.</param>
/// <param name="FixedAfter">How long the courier takes.</param>
public sealed record NumberCorrectionRequested(OrderKey Order, TimeSpan FixedAfter)
    : OrderMessage<NumberCorrectionRequested>(Order);

using FulfilSim.Actors;

namespace FulfilSim.Fulfilment.Messages;

/// <summary>Buyer to order system: one try to place an intent's order.</summary>
/// <param name="Intent">The potential intent.</param>
/// <param name="Draft">What is wanted.</param>
/// <param name="Submission">Which try.</param>
/// <param name="ClientKey">Stays the same over repeats that had no answer; a new one follows a definite no.</param>
public sealed record OrderSubmitted(long Intent, OrderDraft Draft, int Submission, int ClientKey)
    : IntentMessage<OrderSubmitted>(Intent, Submission);

/// <summary>Order system to buyer: we have it; pay and wait. A repeat of a known submission gets the same answer.</summary>
public sealed record OrderAcknowledged(OrderKey Order, int Submission, SimTime Promise)
    : Message<OrderAcknowledged>(Order.Intent, Submission);

/// <summary>Why a submission was turned away.</summary>
public enum RefusalReason
{
    /// <summary>The queue was full or load was shed: come back later.</summary>
    Busy = 0,

    /// <summary>The books say that the goods are sold out.</summary>
    OutOfStock,

    /// <summary>Something broke, and nobody says what.</summary>
    Error,
}

/// <summary>Order system to buyer: not now, or not at all.</summary>
/// <param name="Intent">The potential intent.</param>
/// <param name="Submission">Which try.</param>
/// <param name="Reason">Why.</param>
/// <param name="RetryAfter">When to come back; zero when the shop does not say.</param>
public sealed record SubmissionRefused(long Intent, int Submission, RefusalReason Reason, TimeSpan RetryAfter)
    : IntentMessage<SubmissionRefused>(Intent, Submission);

/// <summary>Order system to buyer: please look at your data again.</summary>
/// <param name="Intent">The potential intent.</param>
/// <param name="Submission">Which try.</param>
/// <param name="AskedBy">Id of the mitigation that asks.</param>
public sealed record CorrectionAsked(long Intent, int Submission, string AskedBy)
    : IntentMessage<CorrectionAsked>(Intent, Submission);

/// <summary>Order system to buyer: paid and accepted.</summary>
public sealed record OrderConfirmed(OrderKey Order) : OrderMessage<OrderConfirmed>(Order);

/// <summary>Order system to buyer: the money could not be taken.</summary>
/// <param name="Order">The order, which is cancelled.</param>
/// <param name="IsBuyersOwn">Whether the buyer's own means were the reason.</param>
public sealed record PaymentFailed(OrderKey Order, bool IsBuyersOwn) : OrderMessage<PaymentFailed>(Order);

/// <summary>Why an order was cancelled by the shop.</summary>
public enum CancellationReason
{
    /// <summary>No payment was seen by the deadline.</summary>
    Unpaid = 0,

    /// <summary>The goods were not found, and none came in time.</summary>
    OutOfStock,

    /// <summary>The parcel came back.</summary>
    Undeliverable,

    /// <summary>Too many orders wait to be picked.</summary>
    WarehouseFull,
}

/// <summary>Order system to buyer: there will be no delivery.</summary>
public sealed record OrderCancelled(OrderKey Order, CancellationReason Reason)
    : OrderMessage<OrderCancelled>(Order);

/// <summary>Buyer, or customer service for one, to order system: I do not want it any more.</summary>
public sealed record OrderWithdrawn(OrderKey Order) : OrderMessage<OrderWithdrawn>(Order);

/// <summary>Payment gateway to buyer, by the bank's notice: the money has left the account.</summary>
public sealed record BuyerCharged(ChargeKey Charge, long Cents, SimTime CapturedAt) : ChargeMessage<BuyerCharged>(Charge);

/// <summary>Payment gateway to buyer: the money is back.</summary>
public sealed record BuyerRefunded(ChargeKey Charge, long Cents) : ChargeMessage<BuyerRefunded>(Charge);

/// <summary>Courier to buyer: here it is.</summary>
public sealed record ParcelDelivered(OrderKey Order, int Attempt) : OrderMessage<ParcelDelivered>(Order);

/// <summary>Buyer to courier: thank you, or take it back.</summary>
public sealed record ParcelAnswered(OrderKey Order, bool IsAccepted) : OrderMessage<ParcelAnswered>(Order);

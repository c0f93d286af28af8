using FulfilSim.Actors;
using FulfilSim.Fulfilment.Messages;

namespace FulfilSim.Fulfilment.Plants.Ordering;

/// <summary>A submission has been looked up elsewhere and can be accepted.</summary>
internal sealed record SubmissionChecked(OrderSubmitted Submitted, string AskedBy)
    : IntentMessage<SubmissionChecked>(Submitted.Intent, Submitted.Submission);

/// <summary>A charge has not been answered in time.</summary>
internal sealed record ChargeTimedOut(ChargeKey Charge) : ChargeMessage<ChargeTimedOut>(Charge);

/// <summary>A charge is tried again.</summary>
internal sealed record ChargeRetryDue(OrderKey Order, int Attempt) : Message<ChargeRetryDue>(Order.Intent, Attempt);

/// <summary>The oldest unpaid order may have stayed unpaid for too long.</summary>
internal sealed record PaymentDeadlineDue(long Intent) : IntentMessage<PaymentDeadlineDue>(Intent);

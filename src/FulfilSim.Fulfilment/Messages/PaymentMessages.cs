using FulfilSim.Actors;

namespace FulfilSim.Fulfilment.Messages;

/// <summary>Order system to gateway: take this money.</summary>
/// <param name="Charge">Names the attempt.</param>
/// <param name="Cents">Goods and freight.</param>
/// <param name="IdempotencyKey">Charges with one key are taken once; -1 for none.</param>
public sealed record ChargeRequested(ChargeKey Charge, long Cents, int IdempotencyKey)
    : ChargeMessage<ChargeRequested>(Charge);

/// <summary>Gateway to order system: the charge was taken in and will be answered, or it cannot be taken in.</summary>
public sealed record ChargeTaken(ChargeKey Charge, bool IsAccepted)
    : ChargeMessage<ChargeTaken>(Charge);

/// <summary>Gateway to order system, by callback: what became of a charge.</summary>
public sealed record ChargeAnswered(ChargeKey Charge, bool IsCaptured)
    : ChargeMessage<ChargeAnswered>(Charge);

/// <summary>Order system to gateway: what do you know of this intent's charges? Each capture is answered as by callback.</summary>
public sealed record StatusQueried(long Intent, int Query) : IntentMessage<StatusQueried>(Intent, Query);

/// <summary>Gateway to order system: a capture, told because it was asked for.</summary>
public sealed record StatusAnswered(ChargeKey Charge) : ChargeMessage<StatusAnswered>(Charge);

/// <summary>Order system to gateway: give this money back.</summary>
public sealed record RefundRequested(ChargeKey Charge, long Cents) : ChargeMessage<RefundRequested>(Charge);

/// <summary>Reconciliation to order system: go through what is unpaid for longer than this.</summary>
public sealed record ReconciliationDue(int Round, TimeSpan AgeMin) : Message<ReconciliationDue>(Round);

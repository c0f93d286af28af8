using FulfilSim.Actors;
using FulfilSim.Fulfilment.Messages;

namespace FulfilSim.Fulfilment.Plants.Paying;

/// <summary>How far a charge has come at the gateway.</summary>
internal enum ChargeStatus
{
    TakenIn = 0,
    Captured,
    Declined,
    Refunded,
}

/// <summary>A charge the gateway knows.</summary>
internal sealed class GatewayCharge(ChargeKey key, long cents, int idempotencyKey)
{
    public ChargeKey Key { get; } = key;

    public long Cents { get; } = cents;

    /// <summary>-1 for none.</summary>
    public int IdempotencyKey { get; } = idempotencyKey;

    public ChargeStatus Status { get; set; }

    /// <summary>Has left its slot and waits for approval.</summary>
    public bool IsServed { get; set; }

    /// <summary>Further charges of the same intent.</summary>
    public GatewayCharge? Next { get; set; }
}

/// <summary>A charge's approval is due.</summary>
internal sealed record ApprovalDue(ChargeKey Charge) : ChargeMessage<ApprovalDue>(Charge);

/// <summary>A refund reaches the buyer's account.</summary>
internal sealed record RefundDue(ChargeKey Charge, long Cents) : ChargeMessage<RefundDue>(Charge);

/// <summary>An outage begins or ends.</summary>
internal sealed record OutageEdge(int Window, int Number, bool IsBegin) : Message<OutageEdge>(Window, (Number << 1) | (IsBegin ? 1 : 0));

using FulfilSim.Actors;
using FulfilSim.Fulfilment.Messages;

namespace FulfilSim.Fulfilment.Plants.Paying;

/// <summary>How far a charge has come at the gateway.</summary>
internal enum ChargeStatus : byte
{
    TakenIn = 0,
    Captured,
    Declined,
    Refunded,
}

/// <summary>A charge the gateway knows, in 16 bytes in place in a table: there are more of them on record than of anything else.</summary>
internal struct GatewayCharge(ChargeRequested request) : INumbered
{
    public readonly long Cents = request.Cents;

    /// <summary>-1 for none.</summary>
    public readonly int IdempotencyKey = request.IdempotencyKey;

    private readonly short _number = (short)request.Charge.Number;

    public ChargeStatus Status;

    /// <summary>Has left its slot and waits for approval.</summary>
    public bool IsServed;

    /// <summary>As <see cref="ChargeKey.Number"/>.</summary>
    public readonly int Number => _number;
}

/// <summary>A charge's approval is due.</summary>
internal sealed record ApprovalDue(ChargeKey Charge) : ChargeMessage<ApprovalDue>(Charge);

/// <summary>A refund reaches the buyer's account.</summary>
internal sealed record RefundDue(ChargeKey Charge, long Cents) : ChargeMessage<RefundDue>(Charge);

/// <summary>An outage begins or ends.</summary>
internal sealed record OutageEdge(int Window, int Number, bool IsBegin) : Message<OutageEdge>(Window, (Number << 1) | (IsBegin ? 1 : 0));

using FulfilSim.Fulfilment.Catalogue;
using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Options;

/// <summary>A payment gateway: slots that take charges, a delay until the money is approved, a callback.</summary>
public sealed record GatewayOptions
{
    public string Name { get; init; } = "gateway";

    /// <summary>Payment methods it takes; each method needs a gateway. Default card.</summary>
    public IReadOnlyList<string> Methods { get; init; } = ["card"];

    /// <summary>Charges handled at the same time. Default 8; from 1 to 100000.</summary>
    public int Slots { get; init => field = Require.InRange(value, 1, 100_000); } = 8;

    /// <summary>Charges that may wait; further ones are refused. Default 10000; from 0 to 10000000.</summary>
    public int QueueCapacity { get; init => field = Require.InRange(value, 0, 10_000_000); } = 10_000;

    /// <summary>Work a charge takes. Default exponential, mean 2s. Basis: assumed.</summary>
    [Basis(Basis.Assumed)]
    public Distribution ServiceTime { get; init; } = Exponential.WithMean(2);

    /// <summary>How well <see cref="ServiceTime"/> is known. Default assumed: then no capacity is planned with it unless asked for.</summary>
    public Basis ServiceTimeBasis { get; init; }

    /// <summary>Time from the taking of a charge to the capture of the money: a delay without capacity. Default constant 1min.</summary>
    public Distribution ApprovalDelay { get; init; } = Constant.Of(60);

    /// <summary>Share of charges declined for reasons of the buyer's own (empty account, expired card ...). Default 0%.</summary>
    public Ratio DeclineRatio { get; init; } = new(0);

    /// <summary>Share of declined buyers who try once more. Default 34%. Basis: sourced R34.</summary>
    public Ratio DeclineRetryRatio { get; init; } = new(0.34);

    /// <summary>Time until refunded money is back with the buyer. Default 3d; from 0s to 60d. Basis: assumed.</summary>
    [Basis(Basis.Assumed)]
    public TimeSpan RefundTime { get; init => field = Require.InRange(value, TimeSpan.Zero, TimeSpan.FromDays(60)); } = TimeSpan.FromDays(3);
}

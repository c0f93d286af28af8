using FulfilSim.Fulfilment.Catalogue;
using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Faults;

/// <summary>Money is taken, but the callback that says so is lost or late.</summary>
[FailureMode("paid-unconfirmed", "payment", FaultFamily.Link, "Money is taken but the callback that says so is lost or late.")]
public sealed record PaidUnconfirmed : FailureMode
{
    /// <summary>Name of the gateway. Default: all of them.</summary>
    public string At { get; init; } = "";

    /// <summary>Share of callbacks hit. Default 0.05%.</summary>
    [Basis(Basis.Assumed)]
    public Ratio Rate { get; init; } = new(0.0005);

    /// <summary>Begin of a stretch in which the callback path is down and every callback is hit. Default 0s; from 0s to 1000d.</summary>
    public TimeSpan From { get; init => field = Require.InRange(value, TimeSpan.Zero, TimeSpan.FromDays(1000)); }

    /// <summary>Length of that stretch. Default 0s (none); from 0s to 60d.</summary>
    public TimeSpan For { get; init => field = Require.InRange(value, TimeSpan.Zero, TimeSpan.FromDays(60)); }

    /// <summary>Share of hit callbacks that never come; the others are late. Default 50%.</summary>
    [Basis(Basis.Assumed)]
    public Ratio LostRatio { get; init; } = new(0.5);

    /// <summary>How late the others are. Default lognormal, p50 4h, p95 36h.</summary>
    [Basis(Basis.Assumed)]
    public Distribution LateBy { get; init; } = Lognormal.WithQuantiles(0.5, 4 * 3600, 0.95, 36 * 3600);

    internal override void Enter(FaultPlan plan) => plan.Callbacks.Add(this);
}

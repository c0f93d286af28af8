using FulfilSim.Fulfilment.Catalogue;
using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Faults;

/// <summary>A payment gateway is down: at a stated moment, or by chance on a timeline of its own.</summary>
[FailureMode("pay-gateway-outage", "payment", FaultFamily.Plant, "A payment gateway is dead, or grey: slow but not dead.")]
public sealed record PayGatewayOutage : FailureMode
{
    /// <summary>Name of the gateway. Default: the first one.</summary>
    public string At { get; init; } = "";

    /// <summary>Begin, counted from the scenario's start. Default 0s; from 0s to 1000d.</summary>
    public TimeSpan From { get; init => field = Require.InRange(value, TimeSpan.Zero, TimeSpan.FromDays(1000)); }

    /// <summary>Length; 0s means that outages come by chance instead. Default 0s; from 0s to 60d.</summary>
    public TimeSpan For { get; init => field = Require.InRange(value, TimeSpan.Zero, TimeSpan.FromDays(60)); }

    /// <summary>Dead or grey. Default dead.</summary>
    public OutageSeverity Severity { get; init; }

    /// <summary>Grey only: share of charges that are slowed. Default 50%.</summary>
    [Basis(Basis.Assumed)]
    public Ratio AffectedRatio { get; init; } = new(0.5);

    /// <summary>Grey only: how much longer these occupy their slot. Default 45s; from 0s to 1h.</summary>
    [Basis(Basis.Assumed)]
    public TimeSpan ExtraServiceTime { get; init => field = Require.InRange(value, TimeSpan.Zero, TimeSpan.FromHours(1)); } = TimeSpan.FromSeconds(45);

    /// <summary>By chance: mean time to failure. Default 500h; from 1min to 10000d.</summary>
    [Basis(Basis.Assumed)]
    public TimeSpan TimeToFailure
    {
        get;
        init => field = Require.InRange(value, TimeSpan.FromMinutes(1), TimeSpan.FromDays(10_000));
    } = TimeSpan.FromHours(500);

    /// <summary>By chance: mean time to repair. Default 30min; from 1s to 60d.</summary>
    [Basis(Basis.Assumed)]
    public TimeSpan TimeToRepair { get; init => field = Require.InRange(value, TimeSpan.FromSeconds(1), TimeSpan.FromDays(60)); } = TimeSpan.FromMinutes(30);

    internal override void Enter(FaultPlan plan) => plan.GatewayOutages.Add(this);
}

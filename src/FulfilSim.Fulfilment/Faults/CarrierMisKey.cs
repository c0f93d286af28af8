using FulfilSim.Fulfilment.Catalogue;
using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Faults;

/// <summary>The courier takes a parcel in under a wrong number, though the shop's data are right.</summary>
[FailureMode("carrier-mis-key", "carrier", FaultFamily.Data, "A courier takes a parcel in under a wrong number.", IsOnce = true)]
public sealed record CarrierMisKey : FailureMode
{
    /// <summary>Share of hand-keyed intakes. Default 0.2%.</summary>
    [Basis(Basis.Assumed)]
    public Ratio ManualRate { get; init; } = new(0.002);

    /// <summary>Share of scanned intakes. Default 0.0003%.</summary>
    [Basis(Basis.Sourced, "R19")]
    public Ratio ScannedRate { get; init; } = new(3e-6);

    internal override void Enter(FaultPlan plan) => plan.CarrierMisKey = this;
}

using FulfilSim.Fulfilment.Catalogue;
using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Faults;

/// <summary>Warehouse staff type a waybill number wrongly.</summary>
[FailureMode("waybill-mis-key", "merchant-process", FaultFamily.Data, "A waybill number is typed wrongly by warehouse staff.")]
public sealed record WaybillMisKey : FailureMode
{
    /// <summary>Share of hand-keyed waybills. Default 1%.</summary>
    [Basis(Basis.Sourced, "R11 R18")]
    public Ratio Rate { get; init; } = new(0.01);

    internal override void Enter(FaultPlan plan) => plan.WaybillMisKeyRatio = FaultPlan.Either(plan.WaybillMisKeyRatio, Rate);
}

using FulfilSim.Fulfilment.Catalogue;

namespace FulfilSim.Fulfilment.Faults;

/// <summary>More demand than capacity. It arises from demand, capacity and impatience; a scenario cannot switch it on.</summary>
[FailureMode("peak-overload", "order-system", FaultFamily.Plant, "Demand exceeds capacity; it arises and is not switched on.", IsOfBuyers = true)]
public sealed record PeakOverload : FailureMode
{
    internal override void Enter(FaultPlan plan)
    {
    }
}

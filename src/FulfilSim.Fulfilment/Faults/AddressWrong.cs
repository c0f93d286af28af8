using FulfilSim.Fulfilment.Catalogue;
using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Faults;

/// <summary>The buyer types an address that a courier cannot find.</summary>
[FailureMode("address-wrong", "customer-data", FaultFamily.Data, "The delivery address cannot be found by a courier.", IsOfBuyers = true)]
public sealed record AddressWrong : FailureMode
{
    /// <summary>Share of intents. Default 1.5%.</summary>
    [Basis(Basis.Derived, "R9 x R10: 5-8 % first-attempt failures x 19-35 % due to address")]
    public Ratio Rate { get; init; } = new(0.015);

    internal override void Enter(FaultPlan plan) => plan.AddressWrongRatio = FaultPlan.Either(plan.AddressWrongRatio, Rate);
}

using FulfilSim.Fulfilment.Faults;
using FulfilSim.Fulfilment.Options;

namespace FulfilSim.Experiments.Scenarios;

/// <summary>A scenario of the fulfilment model: a shop, its troubles, and rival sets of mitigations. Its first arms are <c>bare</c> and
/// <c>reference</c>.</summary>
public sealed record ShopScenario : Scenario
{
    public required ShopOptions Shop { get; init; }

    public required IReadOnlyList<FailureMode> Faults { get; init; }

    /// <summary>Where its numbers come from.</summary>
    public Provenance Provenance { get; init; } = new();
}

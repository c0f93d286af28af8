using FulfilSim.Fulfilment.Mitigations;

namespace FulfilSim.Experiments.Scenarios;

/// <summary>A rival: of a shop a named set of mitigations, of a network a named variant, which has none.</summary>
public sealed record Arm(string Name, IReadOnlyList<Mitigation> Mitigations)
{
    /// <summary>The arm without any mitigation.</summary>
    public const string BareName = "bare";

    /// <summary>What the shop does today; the network as the file has it.</summary>
    public const string ReferenceName = "reference";

    /// <summary>The reference with service times drawn anew; no scenario may name an arm so.</summary>
    public const string PlaceboName = "placebo";
}

using FulfilSim.Fulfilment.Mitigations;

namespace FulfilSim.Experiments.Scenarios;

/// <summary>A named set of mitigations.</summary>
public sealed record Arm(string Name, IReadOnlyList<Mitigation> Mitigations)
{
    /// <summary>The arm without any mitigation.</summary>
    public const string BareName = "bare";

    /// <summary>What the shop does today.</summary>
    public const string ReferenceName = "reference";

    /// <summary>The reference with service times drawn anew; no scenario may name an arm so.</summary>
    public const string PlaceboName = "placebo";
}

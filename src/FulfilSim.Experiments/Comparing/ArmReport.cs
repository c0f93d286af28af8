namespace FulfilSim.Experiments.Comparing;

/// <summary>The answer of <c>run</c>: one arm in depth, without anything to compare it with.</summary>
public sealed record ArmReport
{
    /// <summary>Layout of this document; rises with every incompatible change.</summary>
    public int FormatVersion { get; init; } = 1;

    public required ScenarioSummary Scenario { get; init; }

    /// <summary>What a reader must know before believing the numbers. Empty when there is nothing to be said.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    public required ArmResult Arm { get; init; }
}

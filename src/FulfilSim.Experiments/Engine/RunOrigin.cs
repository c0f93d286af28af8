namespace FulfilSim.Experiments.Engine;

/// <summary>What a run was asked: enough to run any of its cells again.</summary>
public sealed record RunOrigin
{
    /// <summary>Word of the command: "compare", "run".</summary>
    public required string Command { get; init; }

    /// <summary>Path of the scenario as it was typed.</summary>
    public required string Scenario { get; init; }

    /// <summary>The directory in which it was typed.</summary>
    public required string Directory { get; init; }

    /// <summary>Each <c>path=value</c>, as typed.</summary>
    public required IReadOnlyList<string> Overrides { get; init; }

    /// <summary>Digest of the scenario, 16 hexadecimal digits.</summary>
    public required string ScenarioDigest { get; init; }

    public required ulong Seed { get; init; }
}

using FulfilSim.Experiments.Objectives;

namespace FulfilSim.Experiments.Scenarios;

/// <summary>A question put to the simulator: a model, rival arms, and how often to try. Valid once built.</summary>
public abstract record Scenario
{
    private protected Scenario()
    {
    }

    /// <summary>File name without extension; names folders of results.</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }

    public required string Question { get; init; }

    /// <summary>Digest of the resolved text (file, bases, referenced files, overrides), 16 hexadecimal digits.</summary>
    public required string Digest { get; init; }

    /// <summary>In the file's order; <c>reference</c> is always there.</summary>
    public required IReadOnlyList<Arm> Arms { get; init; }

    public required ExperimentOptions Experiment { get; init; }

    /// <summary>What is expected to be kept. Empty where nobody has said so.</summary>
    public IReadOnlyList<Objective> Objectives { get; init; } = [];

    /// <summary>Every difference is against this arm.</summary>
    public Arm Reference => Arms.Single(arm => arm.Name == Arm.ReferenceName);
}

using FulfilSim.Experiments.Scenarios;

namespace FulfilSim.Experiments.Engine;

/// <summary>Cells that an answer needs are not there: one of them failed, or somebody asked to stop. What was finished is kept.</summary>
public sealed class CellsUnfinishedException(Scenario scenario, EngineOutcome outcome)
    : Exception($"The cells of scenario {scenario?.Digest} are not finished.")
{
    /// <summary>Whose cells.</summary>
    public Scenario Scenario { get; } = scenario!;

    /// <summary>How the run of cells ended.</summary>
    public EngineOutcome Outcome { get; } = outcome;
}

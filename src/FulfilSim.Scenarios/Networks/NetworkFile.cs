using FulfilSim.Experiments.Scenarios;
using FulfilSim.Scenarios.Objectives;

namespace FulfilSim.Scenarios.Networks;

/// <summary>
/// What a scenario of the network model says besides its network, whose properties stand beside these at the top of the file.
/// </summary>
public sealed record NetworkFile
{
    /// <summary>What it shows, one line.</summary>
    public required string Title { get; init; }

    /// <summary>What one wants to know.</summary>
    public required string Question { get; init; }

    /// <summary>Which model answers it. Default fulfilment.</summary>
    public ScenarioModel Model { get; init; }

    /// <summary>Rivals by name: overrides such as "stations.desk.servers=2", laid over this file. The file itself is "reference".</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Variants { get; init; } =
        new OrderedDictionary<string, IReadOnlyList<string>>();

    /// <summary>What measures of the reference should come to, by the measure's path such as "stations.desk.waiting.mean".</summary>
    public IReadOnlyDictionary<string, ExpectationEntry> Expect { get; init; } = new OrderedDictionary<string, ExpectationEntry>();

    /// <summary>What is expected to be kept. Default: nothing.</summary>
    public IReadOnlyList<ObjectiveEntry> Objectives { get; init; } = [];

    /// <summary>How often to try, and how sure to be.</summary>
    public ExperimentOptions Experiment { get; init; } = new();
}

using FulfilSim.Experiments.Scenarios;
using FulfilSim.Live.Journeys.Templates;
using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Problems;

namespace FulfilSim.Scenarios.Rules;

/// <summary>What rules between properties of a shop judge, and where its parts stand.</summary>
internal sealed record RuleContext(ScenarioFile File, IReadOnlyList<Arm> Arms, ObjectNode Root, ProblemList Problems)
    : RulePlaces(Root, Problems)
{
    /// <summary>Columns of the feeders, which stand in files.</summary>
    public IReadOnlyList<FeederColumns> Feeders { get; init; } = [];
}

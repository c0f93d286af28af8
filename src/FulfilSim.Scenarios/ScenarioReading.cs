using FulfilSim.Experiments.Scenarios;
using FulfilSim.Live.Options;
using FulfilSim.Scenarios.Problems;

namespace FulfilSim.Scenarios;

/// <summary>What came of reading a scenario.</summary>
/// <param name="Scenario">Valid in every respect; null when a problem is an error.</param>
/// <param name="Problems">Errors and warnings, in the order of the files.</param>
public sealed record ScenarioReading(Scenario? Scenario, IReadOnlyList<Problem> Problems)
{
    /// <summary>How its buyers are let loose in wall time; null when the file does not say, or has an error.</summary>
    public LoadOptions? Load { get; init; }

    public IEnumerable<Problem> Errors => Problems.Where(problem => problem.Severity == Severity.Error);

    public IEnumerable<Problem> Warnings => Problems.Where(problem => problem.Severity == Severity.Warning);
}

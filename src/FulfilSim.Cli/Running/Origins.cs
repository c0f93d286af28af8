using FulfilSim.Experiments.Engine;
using FulfilSim.Experiments.Scenarios;

namespace FulfilSim.Cli.Running;

/// <summary>What a run was asked, as its record keeps it.</summary>
internal static class Origins
{
    /// <param name="scenario">As it is run.</param>
    /// <param name="path">As it was typed.</param>
    public static RunOrigin Of(string command, Scenario scenario, string path, IReadOnlyList<string> overrides) => new()
    {
        Command = command,
        Scenario = path,
        Directory = Directory.GetCurrentDirectory(),
        Overrides = overrides,
        ScenarioDigest = scenario.Digest,
        Seed = scenario.Experiment.Seed,
    };
}

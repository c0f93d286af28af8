using FulfilSim.Experiments.Scenarios;
using FulfilSim.Scenarios;
using FulfilSim.Scenarios.Files;

namespace FulfilSim.Cli.Running;

/// <summary>Reads scenarios for commands that need a valid one.</summary>
internal static class ScenarioLoading
{
    /// <summary>The scenario; null after its problems were printed. Warnings are printed either way, unless nobody wants notes.</summary>
    public static Scenario? Load(string path, IReadOnlyList<string> overrides, Terminal terminal, bool isQuiet)
    {
        var reading = ScenarioReader.Read(path, overrides, new DiskFiles());
        foreach (var problem in reading.Scenario is not null && isQuiet ? [] : reading.Problems)
            terminal.Error.WriteLine(problem);
        return reading.Scenario;
    }
}

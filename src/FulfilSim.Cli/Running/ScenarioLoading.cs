using FulfilSim.Experiments.Scenarios;
using FulfilSim.Live.Options;
using FulfilSim.Scenarios;
using FulfilSim.Scenarios.Files;

namespace FulfilSim.Cli.Running;

/// <summary>Reads scenarios for commands that need a valid one.</summary>
internal static class ScenarioLoading
{
    /// <summary>The scenario; null after its problems were printed. Warnings are printed either way, unless nobody wants notes.</summary>
    public static Scenario? Load(string path, IReadOnlyList<string> overrides, Terminal terminal, bool isQuiet) =>
        Read(path, overrides, terminal, isQuiet).Scenario;

    /// <summary>A shop's scenario with how its buyers are let loose; null after its problems were printed.</summary>
    /// <exception cref="UsageException">It is no shop's.</exception>
    public static ScenarioForWallTime? LoadForWallTime(string path, IReadOnlyList<string> overrides, Terminal terminal, bool isQuiet)
    {
        var reading = Read(path, overrides, terminal, isQuiet);
        return reading.Scenario switch
        {
            null => null,
            ShopScenario shop => new(shop, reading.Load ?? new LoadOptions()),
            _ => throw new UsageException("A network has no buyers who could be let loose in wall time: load takes a scenario of the fulfilment model."),
        };
    }

    /// <summary>The scenario with what its file says of a load; without a scenario after its problems were printed.</summary>
    public static ScenarioReading LoadWithLoad(string path, IReadOnlyList<string> overrides, Terminal terminal, bool isQuiet) =>
        Read(path, overrides, terminal, isQuiet);

    private static ScenarioReading Read(string path, IReadOnlyList<string> overrides, Terminal terminal, bool isQuiet)
    {
        var reading = ScenarioReader.Read(path, overrides, new DiskFiles());
        foreach (var problem in reading.Scenario is not null && isQuiet ? [] : reading.Problems)
            terminal.Error.WriteLine(problem);
        return reading;
    }
}

using FulfilSim.Experiments.Scenarios;
using FulfilSim.Scenarios;
using FulfilSim.Scenarios.Files;

namespace FulfilSim.Cli.Running;

/// <summary>Reads scenarios for commands that need a valid one.</summary>
internal static class ScenarioLoading
{
    /// <summary>The scenario; null after its problems were printed. Warnings are printed either way, unless nobody wants notes.</summary>
    public static Scenario? Load(string path, IReadOnlyList<string> overrides, Terminal terminal, bool isQuiet) =>
        Read(path, overrides, terminal, isQuiet).Scenario;

    /// <summary>The same with what its file says of the load; null after its problems were printed.</summary>
    /// <exception cref="UsageException">It is a network, which has no buyers.</exception>
    public static ScenarioForWallTime? LoadForWallTime(string path, IReadOnlyList<string> overrides, Terminal terminal, bool isQuiet) =>
        Read(path, overrides, terminal, isQuiet) switch
        {
            { Scenario: null } => null,
            { Scenario: ShopScenario shop, Load: { } load } => new(shop, load),
            _ => throw new UsageException($"{path} is a network, which has no buyers to let loose: load is for shops."),
        };

    private static ScenarioReading Read(string path, IReadOnlyList<string> overrides, Terminal terminal, bool isQuiet)
    {
        var reading = ScenarioReader.Read(path, overrides, new DiskFiles());
        foreach (var problem in reading.Scenario is not null && isQuiet ? [] : reading.Problems)
            terminal.Error.WriteLine(problem);
        return reading;
    }
}

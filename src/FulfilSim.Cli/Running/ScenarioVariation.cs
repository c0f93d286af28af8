using FulfilSim.Experiments.Scenarios;
using FulfilSim.Scenarios;
using FulfilSim.Scenarios.Files;

namespace FulfilSim.Cli.Running;

/// <summary>The same scenario with further overrides laid over it. Each variation is read once.</summary>
/// <param name="path">Of the scenario file.</param>
/// <param name="overrides">Those that were typed.</param>
internal sealed class ScenarioVariation(string path, IReadOnlyList<string> overrides)
{
    private readonly Dictionary<string, ShopScenario?> _known = new(StringComparer.Ordinal);

    /// <summary>Null when the overrides leave no valid scenario of a shop.</summary>
    public ShopScenario? With(IReadOnlyList<string> changes)
    {
        var key = string.Join('\n', changes);
        if (!_known.TryGetValue(key, out var scenario))
            _known[key] = scenario = ScenarioReader.Read(path, [.. overrides, .. changes], new DiskFiles()).Scenario as ShopScenario;
        return scenario;
    }
}

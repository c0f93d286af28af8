using FulfilSim.Experiments.Gating;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Scenarios;
using FulfilSim.Scenarios.Files;

namespace FulfilSim.Cli.Running.Gating;

/// <summary>The scenario that a baseline keeps, with all its files.</summary>
internal static class BaselineScenarios
{
    /// <summary>Reads it as the present program does, with the seed of the baseline.</summary>
    /// <exception cref="UsageException">The present program cannot read it.</exception>
    public static Scenario Read(Baseline baseline, string path)
    {
        var files = new MemoryFiles();
        foreach (var file in baseline.Scenario.Files)
            files.With(file.Path, file.Text);
        var reading = ScenarioReader.Read(baseline.Scenario.Path, baseline.Scenario.Overrides, files);
        if (reading.Scenario is not { } scenario)
        {
            var first = reading.Errors.First();
            throw new UsageException(
                $"This version cannot read the scenario that {path} keeps ({first.Code} at {first.Path}: {first.Found}; expected {first.Expected}): "
                + "write the baseline anew with --update-baseline.");
        }
        return WithSeed(scenario, baseline.Seed);
    }

    public static Scenario WithSeed(Scenario scenario, ulong seed) => scenario with { Experiment = scenario.Experiment with { Seed = seed } };

    /// <summary>What a baseline keeps of a scenario.</summary>
    public static BaselineScenario Of(Scenario scenario, string path, IReadOnlyList<string> overrides, RecordedFiles files) => new()
    {
        Name = scenario.Name,
        Digest = scenario.Digest,
        Path = path,
        Overrides = overrides,
        Files = [.. files.Texts.Select(file => new BaselineFile(file.Key, file.Value))],
    };
}

using System.Globalization;
using System.Reflection;
using FulfilSim.Experiments.Comparing;
using FulfilSim.Experiments.Networks;

namespace FulfilSim.Reporting;

/// <summary>What a report says about itself beyond the results.</summary>
public sealed record ReportContext
{
    /// <summary>Version printed in the footer. Default: that of this build.</summary>
    public string Version { get; init; } = VersionOfBuild();

    /// <summary>
    /// The scenario argument of the command that repeats the run. Default: the scenario's name under <c>scenarios/</c>.
    /// </summary>
    public string? ScenarioArgument { get; init; }

    /// <summary>Sentences for the page's and the summary's end, such as why there are no SVG files.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The command that makes these results again.</summary>
    public string CommandFor(ScenarioSummary scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return CommandFor(scenario.Name, scenario.Replications, scenario.Seed);
    }

    /// <inheritdoc cref="CommandFor(ScenarioSummary)"/>
    public string CommandFor(NetworkSummary scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return CommandFor(scenario.Name, scenario.Replications, scenario.Seed);
    }

    /// <summary>That of another command than <c>compare</c>.</summary>
    internal string CommandFor(string word, ScenarioSummary scenario) =>
        CommandFor(scenario.Name, scenario.Replications, scenario.Seed, word);

    private string CommandFor(string name, int replications, ulong seed, string word = "compare")
    {
        var argument = ScenarioArgument ?? $"scenarios/{name}.json";
        return string.Create(CultureInfo.InvariantCulture, $"fulfilsim {word} {argument} --replications {replications} --seed {seed}");
    }

    private static string VersionOfBuild() =>
        typeof(ReportContext).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion.Split('+')[0] ?? "";
}

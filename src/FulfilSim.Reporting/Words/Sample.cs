using FulfilSim.Experiments.Comparing;

namespace FulfilSim.Reporting.Words;

/// <summary>Sample size and level, without which no interval may be shown.</summary>
internal static class Sample
{
    /// <summary>"n = 20 replications, 95 %".</summary>
    public static string Text(ScenarioSummary scenario) =>
        $"n = {Number.Count(scenario.Replications)} replications, {Level(scenario)}";

    /// <summary>"95 %".</summary>
    public static string Level(ScenarioSummary scenario) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{scenario.ConfidenceLevel * 100:0.####} %");
}

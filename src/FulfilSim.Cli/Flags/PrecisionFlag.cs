using System.Globalization;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Statistics;

namespace FulfilSim.Cli.Flags;

/// <summary>How well differences are to be known, from the command line.</summary>
internal static class PrecisionFlag
{
    /// <summary>The scenario with the precision that was typed, and with typed replications as the most there may be.</summary>
    /// <param name="text">A share such as "0.2%"; null leaves the scenario's own.</param>
    /// <exception cref="UsageException">It is no share.</exception>
    public static Scenario Applied(string? text, Scenario asked, Scenario scenario)
    {
        var precision = text is null ? scenario.Experiment.Precision : (scenario.Experiment.Precision ?? new()) with { HalfWidth = ShareOf(text) };
        if (precision is null)
            return scenario;
        var isTyped = scenario.Experiment.Replications != asked.Experiment.Replications;
        var most = isTyped ? Math.Max(PairedDifference.ReplicationsMin, scenario.Experiment.Replications) : precision.ReplicationsMax;
        return scenario with
        {
            Experiment = scenario.Experiment with { Precision = precision with { ReplicationsMax = most } },
        };
    }

    private static Ratio ShareOf(string text)
    {
        var number = text.EndsWith('%') ? text[..^1] : "";
        return double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent is >= 1e-7 and <= 50
            ? new(percent / 100)
            : throw new UsageException($"--precision is '{text}'; it must be a share above 0% and up to 50%, such as 0.2%.");
    }
}

using FulfilSim.Experiments.Gating;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Scenarios.Gating;

namespace FulfilSim.Cli.Running.Gating;

/// <summary>The margins as they were typed.</summary>
internal static class GateMargins
{
    /// <exception cref="UsageException">A measure has two.</exception>
    public static IReadOnlyList<GateAmount> Of(IEnumerable<string> typed, Scenario scenario)
    {
        List<GateAmount> margins = [.. typed.Select(text => GateAmountText.Margin("--margin", text, scenario))];
        var twice = margins.GroupBy(margin => margin.Measure.Key).FirstOrDefault(group => group.Count() > 1);
        return twice is null ? margins : throw new UsageException($"--margin is given twice for {twice.Key}: keep one.");
    }
}

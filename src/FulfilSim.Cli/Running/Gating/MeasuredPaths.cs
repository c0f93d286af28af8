using FulfilSim.Experiments.Gating;
using FulfilSim.Experiments.Storing;
using FulfilSim.Scenarios.Gating;

namespace FulfilSim.Cli.Running.Gating;

/// <summary>Whether the cells of a network measure what is to be watched.</summary>
internal static class MeasuredPaths
{
    /// <exception cref="UsageException">They do not.</exception>
    public static void Check(IEnumerable<GateCheck> checks, Func<string, IReadOnlyList<CellLine>> linesOf)
    {
        foreach (var check in checks)
        {
            var lines = linesOf(check.Arm);
            if (lines.Any(line => line.Network is null || line.Network.Measures.ContainsKey(check.Measure.Key)))
                continue;
            string[] paths = [.. lines.SelectMany(line => line.Network!.Measures.Keys).Distinct(StringComparer.Ordinal)];
            throw new UsageException(GateAmountText.UnknownPath(check.Measure.Key, paths));
        }
    }
}

using FulfilSim.Experiments.Comparing;
using FulfilSim.Experiments.Networks;
using FulfilSim.Statistics;

namespace FulfilSim.Cli.Printing;

/// <summary>Whether a comparison came to nothing.</summary>
internal static class Inconclusive
{
    /// <summary>No variant can be told from the reference by any of its main measures.</summary>
    public static bool Is(NetworkComparison comparison) =>
        comparison.Arms.SelectMany(arm => arm.Differences.Values).All(difference => difference.Conclusion == Conclusion.Inconclusive);

    /// <summary>No arm can be told from the reference.</summary>
    public static bool Is(Comparison comparison) =>
        comparison.Arms.All(arm => arm.FailureRateDifference is null or { Conclusion: Conclusion.Inconclusive });
}

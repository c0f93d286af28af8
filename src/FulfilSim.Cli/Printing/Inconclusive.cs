using FulfilSim.Experiments.Comparing;
using FulfilSim.Statistics;

namespace FulfilSim.Cli.Printing;

/// <summary>Whether a comparison came to nothing.</summary>
internal static class Inconclusive
{
    /// <summary>No arm can be told from the reference.</summary>
    public static bool Is(Comparison comparison) =>
        comparison.Arms.All(arm => arm.FailureRateDifference is null or { Conclusion: Conclusion.Inconclusive });
}

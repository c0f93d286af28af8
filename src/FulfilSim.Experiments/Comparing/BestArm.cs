using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Comparing;

/// <summary>
/// Which arm is best, if the replications can tell. Pairwise differences, Bonferroni over all pairs (Nelson and
/// Matejcik 1995); arms whose difference is input take no part.
/// </summary>
internal static class BestArm
{
    /// <summary>At most one clause; none where no arm lowers the failure rate, or where only one arm takes part.</summary>
    public static IEnumerable<string> Of(Evidence evidence)
    {
        ArmEvidence[] candidates = [.. evidence.Arms.Where(arm => !arm.IsInput)];
        ArmEvidence[] lower = [.. candidates.Where(arm => arm.Result.FailureRateDifference?.Conclusion == Conclusion.Lower)];
        if (lower.Length < 2)
            yield break;
        var lowest = lower.MinBy(arm => arm.Result.FailureRate.Mean)!;
        var pairCount = candidates.Length * (candidates.Length - 1) / 2;
        string[] asGood =
        [
            .. candidates
                .Where(arm => arm != lowest && !IsLower(lowest, arm, evidence.Level, pairCount))
                .Select(arm => arm.Name),
        ];
        yield return asGood.Length == 0
            ? $"{lowest.Name} is the best supported of them"
            : $"which of {Figures.List([lowest.Name, .. asGood])} is best cannot be told";
    }

    private static bool IsLower(ArmEvidence arm, ArmEvidence other, double level, int pairCount) =>
        FailureRateDifference.Of(arm.Cells, other.Cells, level, pairCount).Conclusion == Conclusion.Lower;
}

using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Comparing;

/// <summary>
/// Which arm is best, if the replications can tell: multiple comparisons with the best by Bonferroni on pairwise
/// differences (Nelson and Matejcik 1995). Arms whose difference is input take no part.
/// </summary>
internal static class BestArm
{
    /// <summary>The arms, those that take part with their interval.</summary>
    public static IReadOnlyList<ArmEvidence> Ranked(IReadOnlyList<ArmEvidence> arms, double level)
    {
        ArmEvidence[] ranked = [.. arms.Where(MayTakePart)];
        if (ranked.Length < 2)
            return arms;
        var openFulfilled = IntervalsOf(ranked, level, cells => cells.Failed);
        var openFailed = IntervalsOf(ranked, level, cells => cells.FailedOrOpen);
        return [.. arms.Select(arm => Array.IndexOf(ranked, arm) is >= 0 and var index
            ? arm with { Result = arm.Result with { Best = Both(openFulfilled[index], openFailed[index]) } }
            : arm)];
    }

    /// <summary>At most one clause; none where fewer than two arms lower the failure rate.</summary>
    public static IEnumerable<string> Of(Evidence evidence)
    {
        if (evidence.Arms.Count(arm => !arm.IsInput && arm.Result.FailureRateDifference?.Conclusion == Conclusion.Lower) < 2)
            yield break;
        string[] best =
        [
            .. evidence.Arms
                .Where(arm => arm.Result.Best is { MayBeBest: true })
                .OrderBy(arm => arm.Result.FailureRate.Mean)
                .Select(arm => arm.Name),
        ];
        if (best.Length > 0)
            yield return best.Length == 1 ? $"{best[0]} is the best supported of them" : $"which of {Figures.Few(best)} is best cannot be told";
    }

    private static bool MayTakePart(ArmEvidence arm) => !arm.IsInput
        && arm.Cells.Lines.Count >= PairedDifference.ReplicationsMin
        && double.IsFinite(arm.Result.FailureRate.Mean);

    /// <summary>Ruled out is only what is ruled out whatever becomes of the open intents.</summary>
    private static BestInterval Both(BestInterval openFulfilled, BestInterval openFailed) =>
        openFulfilled with { MayBeBest = openFulfilled.MayBeBest || openFailed.MayBeBest };

    private static IReadOnlyList<BestInterval> IntervalsOf(
        ArmEvidence[] arms, double level, Func<ArmCells, IReadOnlyList<double>> failed)
    {
        double[] rates = [.. arms.Select(arm => Ratios.Jackknife("failure rate", failed(arm.Cells), arm.Cells.Judged).Mean)];
        return BestComparison.Of(rates, StandardErrorOf, arms[0].Cells.Lines.Count, level);

        // Too few replications that differ say nothing about the spread.
        double StandardErrorOf(int here, int there)
        {
            var (arm, other) = (arms[here].Cells, arms[there].Cells);
            var paired = PairedDifference.OfRatios("difference", "", failed(arm), arm.Judged, failed(other), other.Judged);
            return paired.NonZeroCount is > 0 and < PairedDifference.NonZeroMin
                ? double.PositiveInfinity
                : paired.Difference.StandardError;
        }
    }
}

using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Comparing;

/// <summary>The verdict's first sentence: what the numbers show.</summary>
internal static class FindingSentence
{
    public static string Of(Evidence evidence)
    {
        var reference = $"a failure rate of {Figures.Percent(RateOf(evidence.ReferenceResult))} under reference";
        if (!evidence.Rivals.Any())
            return $"Nothing was compared: there is {reference} and no other arm.";
        if (evidence.Replications < PairedDifference.ReplicationsMin)
            return TooFew(evidence, reference);
        IEnumerable<string> parts =
        [
            .. Moved(evidence, Conclusion.Lower, "lowers", "lower"),
            .. BestArm.Of(evidence),
            .. Moved(evidence, Conclusion.Higher, "raises", "raise"),
            .. Unmoved(evidence, Conclusion.Identical, "changes nothing", "change nothing"),
            .. Unmoved(evidence, Conclusion.Inconclusive, "cannot be told from it", "cannot be told from it").Select(part => part + ToSettle(evidence)),
            .. Inputs(evidence, Conclusion.Lower, "lower"),
            .. Inputs(evidence, Conclusion.Higher, "higher"),
        ];
        return $"Against {reference}, {string.Join("; ", parts)} "
            + $"({Figures.Level(evidence.Level)} simultaneous intervals, n = {evidence.Replications}).";
    }

    private static string TooFew(Evidence evidence, string reference)
    {
        var lowest = evidence.Rivals.MinBy(arm => RateOf(arm.Result))!;
        return $"Inconclusive: {evidence.Replications} replication{(evidence.Replications == 1 ? "" : "s")} cannot tell the arms apart "
            + $"(at least {PairedDifference.ReplicationsMin} are needed); there is {reference}, "
            + $"and of the other arms {lowest.Name} came out lowest with {Figures.Percent(RateOf(lowest.Result))}.";
    }

    /// <summary>
    /// Findings in one direction; only the largest with its numbers, the table has the others': "address lowers it to
    /// 3.40 %, by 1.52 percentage points (1.40 to 1.64)", "peak and scan lower it too".
    /// </summary>
    private static IEnumerable<string> Moved(Evidence evidence, Conclusion conclusion, string one, string many)
    {
        ArmEvidence[] arms = [.. evidence.Rivals.Where(arm => !arm.IsInput && ConclusionOf(arm) == conclusion)];
        if (arms.Length == 0)
            yield break;
        var reference = RateOf(evidence.ReferenceResult);
        var most = arms.MaxBy(arm => Math.Abs(RateOf(arm.Result) - reference))!;
        yield return $"{most.Name} {one} it to {Figures.Percent(RateOf(most.Result))}, by {SizeOf(DifferenceOf(most))}";
        string[] others = [.. arms.Where(arm => arm != most).Select(arm => arm.Name)];
        if (others.Length > 0)
            yield return $"{Figures.Few(others)} {(others.Length == 1 ? one : many)} it too";
    }

    private static IEnumerable<string> Unmoved(Evidence evidence, Conclusion conclusion, string one, string many)
    {
        string[] names = [.. evidence.Rivals.Where(arm => ConclusionOf(arm) == conclusion).Select(arm => arm.Name)];
        if (names.Length > 0)
            yield return $"{Figures.Few(names)} {(names.Length == 1 ? one : many)}";
    }

    /// <summary>" (some 120 to 400 replications would settle it)"; nothing where no number would.</summary>
    private static string ToSettle(Evidence evidence)
    {
        int[] counts = [.. evidence.Rivals.Select(arm => arm.Result.ReplicationsToSettle).OfType<int>().Order()];
        if (counts.Length == 0)
            return "";
        var (least, most) = (Figures.Rounded(counts[0]), Figures.Rounded(counts[^1]));
        return $" (some {(least == most ? least : $"{least} to {most}")} replications would settle {(counts.Length == 1 ? "it" : "that")})";
    }

    /// <summary>What an assumed effect made of itself is no finding, whichever way it goes.</summary>
    private static IEnumerable<string> Inputs(Evidence evidence, Conclusion conclusion, string direction)
    {
        ArmEvidence[] arms = [.. evidence.Rivals.Where(arm => arm.IsInput && ConclusionOf(arm) == conclusion)];
        if (arms.Length == 0)
            yield break;
        var isPriced = arms.Any(arm => arm.Result.BreakEvens.Count > 0);
        yield return $"{Figures.Few([.. arms.Select(arm => arm.Name)])} {(arms.Length == 1 ? "is" : "are")} {direction} "
            + $"by assumed effects: input, not finding{(isPriced ? ", see break-even" : "")}";
    }

    private static string SizeOf(Estimate difference)
    {
        var decimals = Figures.Decimals(difference.HalfWidth);
        var (near, far) = difference.Mean < 0
            ? (difference.Upper, difference.Lower)
            : (difference.Lower, difference.Upper);
        return $"{Figures.Points(difference.Mean, decimals)} percentage points "
            + $"({Figures.Points(near, decimals)} to {Figures.Points(far, decimals)})";
    }

    private static double RateOf(ArmResult arm) => arm.FailureRate.Mean;

    private static Conclusion ConclusionOf(ArmEvidence arm) => arm.Result.FailureRateDifference!.Conclusion;

    private static Estimate DifferenceOf(ArmEvidence arm) => arm.Result.FailureRateDifference!.Difference;
}

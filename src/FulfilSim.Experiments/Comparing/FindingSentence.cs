using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Comparing;

/// <summary>The verdict's first sentence: what the numbers show.</summary>
internal static class FindingSentence
{
    private const int NamedMax = 4;

    public static string Of(Evidence evidence)
    {
        var reference = $"a failure rate of {Figures.Percent(evidence.ReferenceResult.FailureRate.Mean)} under reference";
        if (!evidence.Rivals.Any())
            return $"Nothing was compared: there is {reference} and no other arm.";
        if (evidence.Replications < PairedDifference.ReplicationsMin)
            return TooFew(evidence, reference);
        IEnumerable<string> parts =
        [
            .. Moved(evidence, Conclusion.Lower, "lowers it"),
            .. BestArm.Of(evidence),
            .. Moved(evidence, Conclusion.Higher, "raises it"),
            .. Unmoved(evidence, Conclusion.Identical, "changes nothing", "change nothing"),
            .. Unmoved(evidence, Conclusion.Inconclusive, "cannot be told from it", "cannot be told from it"),
            .. Inputs(evidence),
        ];
        return $"Against {reference}, {string.Join("; ", parts)} "
            + $"({Figures.Level(evidence.Level)} simultaneous intervals, n = {evidence.Replications} replications).";
    }

    private static string TooFew(Evidence evidence, string reference)
    {
        var lowest = evidence.Rivals.MinBy(arm => arm.Result.FailureRate.Mean)!;
        return $"Inconclusive: {evidence.Replications} replication{(evidence.Replications == 1 ? "" : "s")} cannot tell the arms apart "
            + $"(at least {PairedDifference.ReplicationsMin} are needed); there is {reference}, "
            + $"and of the other arms {lowest.Name} came out lowest with {Figures.Percent(lowest.Result.FailureRate.Mean)}.";
    }

    /// <summary>Findings in one direction, largest first: "address lowers it by 1.52 percentage points (1.40 to 1.64)".</summary>
    private static IEnumerable<string> Moved(Evidence evidence, Conclusion conclusion, string does)
    {
        ArmEvidence[] arms =
        [
            .. evidence.Rivals
                .Where(arm => !arm.IsInput && ConclusionOf(arm) == conclusion)
                .OrderByDescending(arm => Math.Abs(DifferenceOf(arm).Mean)),
        ];
        foreach (var arm in arms.Take(NamedMax))
            yield return $"{arm.Name} {does} by {SizeOf(DifferenceOf(arm))}";
        if (arms.Length > NamedMax)
            yield return $"{Figures.List([.. arms.Skip(NamedMax).Select(arm => arm.Name)])} by less";
    }

    private static IEnumerable<string> Unmoved(Evidence evidence, Conclusion conclusion, string one, string many)
    {
        string[] names = [.. evidence.Rivals.Where(arm => ConclusionOf(arm) == conclusion).Select(arm => arm.Name)];
        if (names.Length > 0)
            yield return $"{Figures.List(names)} {(names.Length == 1 ? one : many)}";
    }

    /// <summary>What an assumed effect made of itself is no finding, whichever way it goes.</summary>
    private static IEnumerable<string> Inputs(Evidence evidence)
    {
        foreach (var arm in evidence.Rivals.Where(arm => arm.IsInput))
        {
            var difference = DifferenceOf(arm);
            if (ConclusionOf(arm) is Conclusion.Lower or Conclusion.Higher)
            {
                yield return $"{arm.Name} is {SizeOf(difference)} {(difference.Mean < 0 ? "lower" : "higher")}, "
                    + $"which is input, not finding, as the effect of {Figures.List(arm.AssumedEffects)} is assumed";
            }
        }
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

    private static Conclusion ConclusionOf(ArmEvidence arm) => arm.Result.FailureRateDifference!.Conclusion;

    private static Estimate DifferenceOf(ArmEvidence arm) => arm.Result.FailureRateDifference!.Difference;
}

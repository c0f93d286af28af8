using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Gating;

/// <summary>
/// Judges one check at one look. Passed is what cannot be worse by the margin, a regression what must be worse by more: the upper
/// or the lower end of the paired interval decides. Everything else is inconclusive.
/// </summary>
public static class GateJudge
{
    /// <param name="isUnchanged">Every delivery was the same.</param>
    public static CheckResult Judge(GateCheck check, MeasureSeries head, MeasureSeries reference, Look look, bool isUnchanged, GatePlan plan)
    {
        ArgumentNullException.ThrowIfNull(check);
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(look);
        ArgumentNullException.ThrowIfNull(plan);
        var level = look.ConfidenceLevel;
        var (here, there) = (head.EstimateOf(check.Measure, level), reference.EstimateOf(check.Measure, level));
        var difference = head.DifferenceTo(reference, check.Measure, level);
        var worst = difference is null ? double.NaN : WorseAtMost(check, head, reference, difference, look);
        var isBeyond = here is not null && check.BeyondAnchor(here.Mean) - here.HalfWidth > 0;
        var answer = isUnchanged ? GateAnswer.Unchanged
            : isBeyond ? GateAnswer.Regression
            : difference is null ? GateAnswer.Inconclusive
            : AnswerOf(check, difference, worst, look);
        var needed = answer == GateAnswer.Inconclusive && difference is not null ? Needed(check, difference.Difference, plan) : null;
        return new(check, answer, there, here, difference, worst, isBeyond && !isUnchanged, needed);
    }

    private static GateAnswer AnswerOf(GateCheck check, PairedDifference difference, double worst, Look look)
    {
        var isFew = difference.NonZeroCount < PairedDifference.NonZeroMin;
        if (difference.Difference.Count < PairedDifference.ReplicationsMin || (isFew && !look.IsLast))
            return GateAnswer.Inconclusive; // what is rare shows late
        if (worst < check.Margin)
            return GateAnswer.Pass;
        var best = check.Sign * difference.Difference.Mean - difference.Difference.HalfWidth;
        return !isFew && best > check.Margin ? GateAnswer.Regression : GateAnswer.Inconclusive;
    }

    /// <summary>
    /// The upper end of the interval. Where few replications differ at all, a t interval says little: then at least the greatest
    /// share of replications that may differ (Wilson 1927) times the worst difference seen.
    /// </summary>
    private static double WorseAtMost(GateCheck check, MeasureSeries head, MeasureSeries reference, PairedDifference difference, Look look)
    {
        var upper = check.Sign * difference.Difference.Mean + difference.Difference.HalfWidth;
        if (difference.NonZeroCount >= PairedDifference.NonZeroMin)
            return upper;
        var worst = head.Values.Zip(reference.Values, (here, there) => check.Sign * (here - there)).Where(double.IsFinite).DefaultIfEmpty().Max();
        var share = Proportion.Wilson(difference.NonZeroCount, difference.Difference.Count, look.ConfidenceLevel).Upper;
        return Math.Max(upper, share * worst);
    }

    /// <summary>At this spread and this mean: until the interval is clear of the margin.</summary>
    private static int? Needed(GateCheck check, Estimate difference, GatePlan plan)
    {
        var gap = Math.Abs(check.Margin - check.Sign * difference.Mean);
        var deviation = difference.StandardError * Math.Sqrt(difference.Count);
        return gap > 0 && double.IsFinite(deviation)
            ? GateBudget.CountNeeded(plan with { Budget = FixedLooks.First }, deviation, gap, power: 0.5)
            : null;
    }
}

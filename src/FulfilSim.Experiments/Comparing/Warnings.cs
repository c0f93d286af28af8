using FulfilSim.Experiments.Scenarios;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Comparing;

/// <summary>What a reader must know before believing the numbers.</summary>
internal static class Warnings
{
    private const double OpenRatioMax = 0.001;

    public static IReadOnlyList<string> Of(Evidence evidence) =>
    [
        .. UnhealthyGenerators(evidence),
        .. BrokenOffBlocks(evidence),
        .. TooFewReplications(evidence),
        .. EarlyEnds(evidence.Scenario),
        .. OpenIntents(evidence),
        .. HangingConclusions(evidence),
        .. NobodyJudged(evidence),
        .. NotPreciseEnough(evidence),
        .. AssumedEffects(evidence),
    ];

    /// <summary>What is not counted when intents end before the door.</summary>
    public static IEnumerable<string> EarlyEnds(ShopScenario scenario)
    {
        var milestone = scenario.Shop.Clock.Milestone;
        if (milestone != Milestone.Delivered)
        {
            yield return $"Intents end well when they are {milestone.ToString().ToLowerInvariant()}: what comes later is not counted, "
                + "and money says nothing of what orders bring in.";
        }
    }

    private static IEnumerable<string> UnhealthyGenerators(Evidence evidence) =>
        from arm in evidence.Arms
        where arm.Result.Live is { InvalidBlocks: > 0 }
        let live = arm.Result.Live
        select $"Under {arm.Name} the load generator did not keep up in {live.InvalidBlocks} of {live.Blocks} "
            + $"block{(live.Blocks == 1 ? "" : "s")}, so the run is invalid: its figures are about the generator, not about the target. "
            + string.Join(' ', live.Health.Beyond);

    private static IEnumerable<string> BrokenOffBlocks(Evidence evidence) =>
        from arm in evidence.Arms
        where arm.Result.Live is { BrokenOffBlocks: > 0 }
        let live = arm.Result.Live
        select $"Under {arm.Name}, {live.BrokenOffBlocks} of {live.Blocks} block{(live.Blocks == 1 ? " was" : "s were")} broken off before the load was over.";

    private static IEnumerable<string> TooFewReplications(Evidence evidence)
    {
        if (evidence.Replications < PairedDifference.ReplicationsMin)
        {
            yield return $"{evidence.Replications} replication{(evidence.Replications == 1 ? "" : "s")} cannot tell arms apart; "
                + $"at least {PairedDifference.ReplicationsMin} are needed.";
        }
    }

    private static IEnumerable<string> OpenIntents(Evidence evidence)
    {
        foreach (var arm in evidence.Arms)
        {
            var open = arm.Result.Measures[Measures.OpenRate].Mean;
            if (open > OpenRatioMax)
            {
                yield return $"Under {arm.Name}, {Figures.Percent(open)} of the intents are still open at the horizon; "
                    + $"its failure rate lies between {Figures.Percent(arm.Result.FailureRateOpenFulfilled)} "
                    + $"and {Figures.Percent(arm.Result.FailureRateOpenFailed)}.";
            }
        }
    }

    private static IEnumerable<string> HangingConclusions(Evidence evidence) =>
        from arm in evidence.Rivals
        where FailureRateDifference.HangsOnOpenIntents(
            arm.Cells, evidence.Reference, evidence.Level, evidence.SimultaneousCount)
        select $"The conclusion on {arm.Name} hangs on what becomes of its open intents, so it is inconclusive; a later horizon would settle it.";

    private static IEnumerable<string> NobodyJudged(Evidence evidence) =>
        from arm in evidence.Arms
        where !double.IsFinite(arm.Result.FailureRate.Mean)
        select $"Under {arm.Name} no genuine intent was submitted in the cohort, so there is no failure rate.";

    private static IEnumerable<string> NotPreciseEnough(Evidence evidence)
    {
        if (evidence.Stopping is not { IsReached: false } stopping)
            yield break;
        var widest = evidence.Rivals.Select(arm => arm.Result.FailureRateDifference!.Difference).MaxBy(difference => difference.HalfWidth);
        var count = widest is null ? null : ReplicationCount.UntilHalfWidth(widest, stopping.HalfWidth);
        yield return $"After the {evidence.Replications} replications allowed, a difference is still known to ±{Figures.Percent(stopping.Widest)} only, "
            + $"where ±{Figures.Percent(stopping.HalfWidth)} was wanted"
            + (count is { } needed ? $"; some {Figures.Rounded(needed)} replications would do." : ".");
    }

    private static IEnumerable<string> AssumedEffects(Evidence evidence)
    {
        ArmEvidence[] arms = [.. evidence.Rivals.Where(arm => arm.IsInput)];
        string[] ids = [.. arms.SelectMany(arm => arm.AssumedEffects).Distinct().Order(StringComparer.Ordinal)];
        if (arms.Length > 0)
        {
            yield return $"How well {Figures.Few(ids)} {(ids.Length == 1 ? "works" : "work")} is assumed, so what "
                + $"{Figures.Few([.. arms.Select(arm => arm.Name)])} {(arms.Length == 1 ? "shows" : "show")} against reference is input, not finding.";
        }
    }
}

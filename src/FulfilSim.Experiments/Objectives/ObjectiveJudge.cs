using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Storing;
using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Objectives;

/// <summary>
/// Holds samples against objectives, each at a one-sided confidence level: met when the limit of the interval keeps the bound,
/// missed when the whole interval breaks it, else inconclusive.
/// </summary>
/// <remarks>
/// A mean is judged by Student's t limit, a ratio of totals by its jackknifed one. A share of replications is judged by the
/// limits of Clopper and Pearson (1934): they are exact, and so never too bold with the few replications and shares near 1 there
/// are here, where the score limit covers too seldom. All objectives together are met at the same level without a
/// correction: that claim is only made when each single one is (intersection-union test, Berger 1982).
/// </remarks>
public static class ObjectiveJudge
{
    private const int SettleMax = 100_000;

    /// <summary>How an arm stands by each objective of its scenario, in their order.</summary>
    /// <param name="replications">The first ones are judged.</param>
    /// <exception cref="InvalidOperationException">A cell is missing.</exception>
    public static IReadOnlyList<ObjectiveResult> Judge(Scenario scenario, Arm arm, IEnumerable<CellLine> lines, int replications)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var samples = ObjectiveSamples.Of(scenario, arm, lines, replications);
        return [.. scenario.Objectives.Zip(samples, (objective, sample) => Judge(objective, sample, scenario.Experiment.Confidence.Value))];
    }

    /// <summary>How the sample stands by the objective.</summary>
    /// <param name="confidenceLevel">One-sided; above 0.5 and below 1.</param>
    public static ObjectiveResult Judge(Objective objective, ObjectiveSample sample, double confidenceLevel)
    {
        ArgumentNullException.ThrowIfNull(objective);
        ArgumentNullException.ThrowIfNull(sample);
        var blank = Blank(objective, sample, confidenceLevel);
        if (sample.Values.Count == 0)
            return blank;
        var twoSided = TwoSided(confidenceLevel);
        var estimate = sample.EstimateAt(twoSided);
        var judged = blank with { Estimate = estimate, KeptCount = sample.Values.Count(objective.IsKeptBy) };
        return objective.ReplicationShare is { } share
            ? OfShare(judged, share, twoSided)
            : judged with
            {
                Verdict = OfMean(objective, estimate),
                ReplicationsToSettle = OfMean(objective, estimate) == ObjectiveVerdict.Inconclusive ? MeanSettles(objective, estimate) : null,
            };
    }

    /// <summary>The level of the two-sided interval whose ends are one-sided limits at the level.</summary>
    public static double TwoSided(double confidenceLevel) => Math.Max(1e-9, (2 * confidenceLevel) - 1);

    private static ObjectiveVerdict OfMean(Objective objective, Estimate estimate)
    {
        var (near, far) = objective.IsAtMost ? (estimate.Lower, estimate.Upper) : (estimate.Upper, estimate.Lower);
        return objective.IsKeptBy(far) && double.IsFinite(far) ? ObjectiveVerdict.Met
            : double.IsFinite(near) && !objective.IsKeptBy(near) ? ObjectiveVerdict.Missed
            : ObjectiveVerdict.Inconclusive;
    }

    private static ObjectiveResult OfShare(ObjectiveResult judged, double share, double twoSided)
    {
        var kept = Proportion.ClopperPearson(judged.KeptCount, judged.Replications, twoSided);
        var verdict = kept.Lower >= share ? ObjectiveVerdict.Met
            : kept.Upper < share ? ObjectiveVerdict.Missed
            : ObjectiveVerdict.Inconclusive;
        return judged with
        {
            KeptShare = kept,
            Verdict = verdict,
            ReplicationsToSettle = verdict == ObjectiveVerdict.Inconclusive ? ShareSettles(kept.Ratio, judged.Replications, share, twoSided) : null,
        };
    }

    /// <summary>The interval shrinks with the root of the replications; it has to shrink to the distance from the bound.</summary>
    private static int? MeanSettles(Objective objective, Estimate estimate)
    {
        var distance = Math.Abs(estimate.Mean - objective.Bound);
        var needed = estimate.Count * Math.Pow(estimate.HalfWidth / distance, 2);
        return needed < SettleMax ? Math.Max(estimate.Count + 1, (int)Math.Ceiling(needed)) : null;
    }

    private static int? ShareSettles(double ratio, int replications, double share, double twoSided)
    {
        for (var count = replications + 1; count < SettleMax; count += 1 + (count / 50))
        {
            var kept = Proportion.ClopperPearson((long)Math.Round(ratio * count), count, twoSided);
            if (kept.Lower >= share || kept.Upper < share)
                return count;
        }
        return null;
    }

    private static ObjectiveResult Blank(Objective objective, ObjectiveSample sample, double level) => new()
    {
        Objective = objective.ToString(),
        Measure = objective.Measure,
        Bound = objective.Bound,
        IsAtMost = objective.IsAtMost,
        Kind = objective.Kind,
        Currency = objective.Currency,
        WindowSeconds = objective.Window?.TotalSeconds,
        Method = objective.Part.Method,
        Region = objective.Part.Region,
        Channel = objective.Part.Channel,
        Verdict = ObjectiveVerdict.Inconclusive,
        Estimate = null,
        ConfidenceLevel = level,
        KeptCount = 0,
        Replications = sample.Values.Count,
        ReplicationShare = objective.ReplicationShare,
        WorstFromSeconds = sample.WorstFromSeconds,
        Trouble = TroubleOf(objective, sample),
    };

    private static string? TroubleOf(Objective objective, ObjectiveSample sample) => (sample.EmptyCount, objective.Window) switch
    {
        (0, _) => null,
        (_, { } window) => $"In {sample.EmptyCount} of {sample.EmptyCount + sample.Values.Count} replications no window of "
            + $"{Duration.Format(window)} had {objective.IntentsMin} intents: choose a longer window, or a lower intentsMin.",
        _ => $"In {sample.EmptyCount} of {sample.EmptyCount + sample.Values.Count} replications there was nothing to measure {objective.Measure} by.",
    };
}

namespace FulfilSim.Experiments.Objectives;

/// <summary>What the verdicts on several objectives come to together.</summary>
public static class ObjectiveSummary
{
    /// <summary>Missed when one of them is, met when all are.</summary>
    public static ObjectiveVerdict Of(IEnumerable<ObjectiveResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        return Of(results.Select(result => result.Verdict));
    }

    /// <inheritdoc cref="Of(IEnumerable{ObjectiveResult})"/>
    public static ObjectiveVerdict Of(IEnumerable<ObjectiveVerdict> verdicts)
    {
        var all = verdicts.ToList();
        return all.Contains(ObjectiveVerdict.Missed) ? ObjectiveVerdict.Missed
            : all.All(verdict => verdict == ObjectiveVerdict.Met) ? ObjectiveVerdict.Met
            : ObjectiveVerdict.Inconclusive;
    }
}

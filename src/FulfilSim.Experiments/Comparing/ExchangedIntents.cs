using FulfilSim.Experiments.Storing;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Comparing;

/// <summary>Intents that fail under one arm and not under the other: the same intents meet both, so they can be paired one by one.</summary>
/// <param name="Saved">Per replication: failed under the reference, fulfilled or late here.</param>
/// <param name="Harmed">Per replication: the reverse.</param>
internal sealed record ExchangedIntents(IReadOnlyList<double> Saved, IReadOnlyList<double> Harmed)
{
    /// <summary>Saved less harmed.</summary>
    public IReadOnlyList<double> Net => [.. Saved.Zip(Harmed, (saved, harmed) => saved - harmed)];

    public static ExchangedIntents Between(ArmCells reference, ArmCells arm, IOutcomeSource outcomes)
    {
        var (saved, harmed) = (new double[arm.Lines.Count], new double[arm.Lines.Count]);
        for (var index = 0; index < arm.Lines.Count; index++)
        {
            var there = outcomes.OutcomesOf(reference.Lines[index].Key);
            var here = outcomes.OutcomesOf(arm.Lines[index].Key);
            Invariant.Holds(there.Count == here.Count);
            (saved[index], harmed[index]) = Count(there, here);
        }
        return new(saved, harmed);
    }

    /// <summary>Per 1,000 potential intents.</summary>
    public static Estimate PerThousand(string quantity, IReadOnlyList<double> counts, ArmCells arm, double level) =>
        Ratios.Jackknife(
            quantity, [.. counts.Select(count => 1000 * count)], arm.PotentialIntents, level, "per 1,000 potential intents");

    private static (long Saved, long Harmed) Count(IReadOnlyList<OutcomeCode> there, IReadOnlyList<OutcomeCode> here)
    {
        var (saved, harmed) = (0L, 0L);
        for (var intent = 0; intent < there.Count; intent++)
        {
            var (before, now) = (there[intent].Outcome, here[intent].Outcome);
            if (before == Outcome.Failed && IsGood(now))
                saved++;
            else if (now == Outcome.Failed && IsGood(before))
                harmed++;
        }
        return (saved, harmed);
    }

    private static bool IsGood(Outcome outcome) => outcome is Outcome.Fulfilled or Outcome.Late;
}

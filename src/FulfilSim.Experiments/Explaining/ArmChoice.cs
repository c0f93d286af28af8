using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Storing;

namespace FulfilSim.Experiments.Explaining;

/// <summary>Which arms tell most about an intent, where nobody has named any: the reference, and the one under which its life differs most.</summary>
public static class ArmChoice
{
    /// <summary>
    /// Arms that may be the one, by outcomes alone: those that saved or harmed it; else those with another outcome; else
    /// those with another cause; else all. In the scenario's order.
    /// </summary>
    /// <param name="place">0-based, of the intent among those that count.</param>
    public static IReadOnlyList<Arm> Candidates(ShopScenario scenario, CellFolder cells, int replication, int place)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(cells);
        var kept = cells.Lines.Select(line => line.Key).ToHashSet();
        var others = scenario.Arms.Where(arm => arm.Name != Arm.ReferenceName && kept.Contains(KeyOf(arm.Name, replication))).ToList();
        if (!kept.Contains(KeyOf(Arm.ReferenceName, replication)))
            return others;
        var before = cells.OutcomesOf(KeyOf(Arm.ReferenceName, replication))[place];
        return others
            .GroupBy(arm => Rank(arm))
            .MinBy(group => group.Key)?.ToList() ?? [];

        int Rank(Arm arm)
        {
            var now = cells.OutcomesOf(KeyOf(arm.Name, replication))[place];
            return IntentSample.IsSaved(before.Outcome, now.Outcome) is not null ? 0
                : before.Outcome != now.Outcome ? 1
                : before.CauseIndex != now.CauseIndex ? 2
                : 3;
        }
    }

    /// <summary>The life that has most of its own; of equal ones the first.</summary>
    public static ArmLife MostDifferent(ArmLife reference, IReadOnlyList<ArmLife> candidates) =>
        candidates.MaxBy(candidate => LifeDifference.Between(reference, candidate) is var difference
            ? (difference.OwnCount, difference.ShiftedOfBase is null ? 0 : 1)
            : default)!;

    private static CellKey KeyOf(string arm, int replication) => new(arm, CellKey.SingleLevel, replication);
}

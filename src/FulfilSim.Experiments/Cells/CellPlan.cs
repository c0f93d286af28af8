using FulfilSim.Experiments.Scenarios;
using FulfilSim.Fulfilment.Cells;

namespace FulfilSim.Experiments.Cells;

/// <summary>The cells an experiment is made of. Their order is the order of work and never matters to results.</summary>
public static class CellPlan
{
    /// <summary>Every arm, and a shop's placebo, replication by replication: stopped early, all arms are about equally far.</summary>
    public static IReadOnlyList<CellTask> ForComparison(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return ForArms(scenario, scenario is ShopScenario shop ? [.. shop.Arms, PlaceboOf(shop)] : scenario.Arms);
    }

    /// <summary>Every arm, without a placebo.</summary>
    public static IReadOnlyList<CellTask> ForEvery(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return ForArms(scenario, scenario.Arms);
    }

    /// <summary>One arm, without anything to compare it with.</summary>
    public static IReadOnlyList<CellTask> ForArm(Scenario scenario, Arm arm) => ForArms(scenario, [arm]);

    /// <summary>One cell.</summary>
    /// <param name="replication">0-based.</param>
    public static CellTask ForCell(Scenario scenario, Arm arm, int replication)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(arm);
        return new(
            new(arm.Name, CellKey.SingleLevel, replication),
            arm,
            new(scenario.Experiment.Seed, replication, RedrawServiceTimes: arm.Name == Arm.PlaceboName));
    }

    /// <summary>One cell of the scenario with something changed in it.</summary>
    /// <param name="level">What is changed; the same name always stands for the same change.</param>
    /// <param name="replication">0-based.</param>
    public static CellTask ForChanged(Scenario changed, string level, Arm arm, int replication)
    {
        var task = ForCell(changed, arm, replication);
        return task with { Key = task.Key with { Level = level }, World = changed };
    }

    /// <summary>The reference with service times drawn anew. Networks have none: they exchange no intents.</summary>
    public static Arm PlaceboOf(ShopScenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return new(Arm.PlaceboName, scenario.Reference.Mitigations);
    }

    private static IReadOnlyList<CellTask> ForArms(Scenario scenario, IReadOnlyList<Arm> arms) =>
    [
        .. from replication in Enumerable.Range(0, scenario.Experiment.Replications)
           from arm in arms
           select ForCell(scenario, arm, replication),
    ];
}

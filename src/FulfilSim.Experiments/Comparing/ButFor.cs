using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Storing;
using FulfilSim.Fulfilment.Catalogue;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Comparing;

/// <summary>
/// But for a fault, how many failures would not have been? The reference and the arm that fails least are run again, with
/// the same luck, in a world without the fault. A root cause only says which fault touched an intent first.
/// </summary>
public static class ButFor
{
    /// <summary>Causes that are looked into, unless one says otherwise.</summary>
    public const int CausesMax = 3;

    private const string LevelPrefix = "without-";

    /// <summary>Cells to run after those of the comparison, for the causes that most failures of the reference have.</summary>
    /// <param name="scenario">With the replications that are to be used.</param>
    /// <param name="lines">The cells of the comparison.</param>
    /// <param name="causesMax">At most so many causes.</param>
    public static IReadOnlyList<CellTask> Plan(ShopScenario scenario, IReadOnlyList<CellLine> lines, int causesMax = CausesMax)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var replications = scenario.Experiment.Replications;
        var cells = scenario.Arms.Select(arm => ArmCells.Of(arm, lines, replications)).ToList();
        var reference = cells.Single(each => each.Arm.Name == Arm.ReferenceName);
        var lowest = cells.MinBy(each => each.Failed.Sum() / each.Judged.Sum())!;
        var worlds = HeadlineFaults(scenario, reference, causesMax).Select(fault => (Fault: fault, World: Without(scenario, fault))).ToList();
        return
        [
            .. from replication in Enumerable.Range(0, replications)
               from world in worlds
               from arm in new[] { reference.Arm, lowest.Arm }.Distinct()
               select CellPlan.ForChanged(world.World, LevelOf(world.Fault), arm, replication),
        ];
    }

    /// <summary>What such cells say; empty where there are none. Arms and faults in their order.</summary>
    internal static IReadOnlyList<ButForShare> Of(Evidence evidence, IReadOnlyList<CellLine> lines)
    {
        var levels = lines.Select(line => line.Level).Where(level => level.StartsWith(LevelPrefix, StringComparison.Ordinal)).ToHashSet();
        var whole = lines.CountBy(line => (line.Arm, line.Level)).ToDictionary();
        (ArmEvidence Arm, string Fault)[] pairs =
        [
            .. from arm in evidence.Arms
               from fault in FaultIds(evidence.Scenario)
               where levels.Contains(LevelOf(fault)) && whole.GetValueOrDefault((arm.Name, LevelOf(fault))) >= evidence.Replications
               select (arm, fault),
        ];
        var level = 1 - (1 - evidence.Level) / Math.Max(1, pairs.Length);
        return [.. pairs.Select(pair => ShareOf(pair.Arm, pair.Fault, lines, level)).OrderByDescending(share => share.Arm == Arm.ReferenceName)];
    }

    private static ButForShare ShareOf(ArmEvidence arm, string fault, IReadOnlyList<CellLine> lines, double level)
    {
        var cells = arm.Cells;
        var without = ArmCells.Of(cells.Arm, lines, cells.Lines.Count, LevelOf(fault));
        double[] vanished = [.. cells.Failed.Zip(without.Failed, (before, after) => before - after)];
        var attributed = cells.Each(cell => CountOf(cell, fault));
        return new(
            arm.Name,
            fault,
            Ratios.Jackknife("failures with this root cause", attributed, cells.Failed, level),
            Ratios.Jackknife("failures that vanish without it", vanished, cells.Failed, level));
    }

    /// <summary>The scenario's faults by the failures of which they are the root cause.</summary>
    private static IEnumerable<string> HeadlineFaults(ShopScenario scenario, ArmCells reference, int causesMax) => FaultIds(scenario)
        .Select(fault => (Fault: fault, Count: reference.Each(cell => CountOf(cell, fault)).Sum()))
        .Where(pair => pair.Count > 0)
        .OrderByDescending(pair => pair.Count)
        .ThenBy(pair => pair.Fault, StringComparer.Ordinal)
        .Take(causesMax)
        .Select(pair => pair.Fault);

    private static long CountOf(CellResult cell, string fault) => cell.Causes.Where(count => count.Cause == fault).Sum(count => count.Count);

    private static IEnumerable<string> FaultIds(ShopScenario scenario) => scenario.Faults.Select(CatalogueOf.Id).Distinct();

    private static ShopScenario Without(ShopScenario scenario, string fault) =>
        scenario with { Faults = [.. scenario.Faults.Where(mode => CatalogueOf.Id(mode) != fault)] };

    private static string LevelOf(string fault) => LevelPrefix + fault;
}

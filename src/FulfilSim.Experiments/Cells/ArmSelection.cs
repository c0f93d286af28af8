using FulfilSim.Experiments.Scenarios;

namespace FulfilSim.Experiments.Cells;

/// <summary>Fewer arms than the scenario has.</summary>
/// <param name="Scenario">With the chosen arms and the reference, in the scenario's order; null when a name is unknown.</param>
/// <param name="Problem">Which name is unknown and which there are, one sentence; empty when all are known.</param>
public sealed record ArmSelection(Scenario? Scenario, string Problem)
{
    /// <param name="names">Arms to keep; none keeps all.</param>
    public static ArmSelection Of(Scenario scenario, IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(names);
        if (names.Count == 0)
            return new(scenario, "");
        foreach (var name in names)
        {
            if (scenario.Arms.All(arm => arm.Name != name))
                return new(null, UnknownArm(scenario, name));
        }
        var kept = scenario.Arms.Where(arm => arm.Name == Arm.ReferenceName || names.Contains(arm.Name));
        return new(scenario with { Arms = [.. kept] }, "");
    }

    /// <summary>The arm of that name, a shop's placebo included; null when there is none.</summary>
    public static Arm? Find(Scenario scenario, string name)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return name == Arm.PlaceboName && scenario is ShopScenario shop
            ? CellPlan.PlaceboOf(shop)
            : scenario.Arms.FirstOrDefault(arm => arm.Name == name);
    }

    /// <summary>What to say of a name that no arm has.</summary>
    public static string UnknownArm(Scenario scenario, string name)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return $"The scenario has no arm '{name}'; it has {string.Join(", ", scenario.Arms.Select(arm => arm.Name))}.";
    }
}

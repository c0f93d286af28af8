using FulfilSim.Experiments.Comparing;

namespace FulfilSim.Reporting.Words;

/// <summary>The experiment in plain words, for a reader who has read nothing else.</summary>
internal static class SetUp
{
    private const int StationsMax = 6;

    /// <summary>Shop, cohort, faults, arms and replications, a sentence or two each.</summary>
    public static string Of(Comparison comparison)
    {
        var scenario = comparison.Scenario;
        return comparison.Reference().Live is { } live
            ? string.Join(' ', LiveSetUp.TargetOf(live), LiveSetUp.CohortOf(live), FaultsOf(scenario), LiveSetUp.ArmsOf(comparison))
            : string.Join(' ', ShopOf(comparison), CohortOf(scenario), FaultsOf(scenario), ArmsOf(comparison));
    }

    private static string ShopOf(Comparison comparison)
    {
        var stations = comparison.Reference().Stations;
        var named = string.Join(", ", stations.Take(StationsMax).Select(station => station.Name));
        var more = stations.Count > StationsMax ? $" and {stations.Count - StationsMax} more" : "";
        return stations.Count == 0
            ? "A simulated shop takes orders from simulated buyers."
            : $"A simulated shop with {stations.Count} stations at which work queues ({named}{more}) "
                + "takes orders from simulated buyers.";
    }

    private static string CohortOf(ScenarioSummary scenario)
    {
        var from = Moment.Text(scenario.Start, scenario.CohortFromSeconds);
        var until = Moment.Text(scenario.Start, scenario.CohortUntilSeconds);
        var length = Moment.Length(scenario.CohortUntilSeconds - scenario.CohortFromSeconds);
        return $"What counts are the orders wanted within {length}, from {from} to {until} "
            + $"on the shop's clock ({Moment.Offset(scenario.Start)}); each is followed to its end.";
    }

    private static string FaultsOf(ScenarioSummary scenario) => scenario.Faults.Count switch
    {
        0 => "No fault is put in its way.",
        1 => $"One thing goes wrong on purpose: {scenario.Faults[0]}.",
        _ => $"{scenario.Faults.Count} things go wrong on purpose: {string.Join("; ", scenario.Faults)}.",
    };

    private static string ArmsOf(Comparison comparison)
    {
        var scenario = comparison.Scenario;
        return $"The same buyers, faults and luck meet {comparison.Arms.Count} sets of mitigations, called arms, "
            + $"{Number.Count(scenario.Replications)} times over with fresh luck each time (replications), "
            + $"and every arm is compared with '{scenario.ReferenceArm}'.";
    }
}

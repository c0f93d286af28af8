using FulfilSim.Experiments.Scenarios;
using FulfilSim.Fulfilment.Catalogue;
using FulfilSim.Fulfilment.Faults;

namespace FulfilSim.Experiments.Comparing;

/// <summary>Which question was asked, of what.</summary>
internal static class ScenarioSummaries
{
    public static ScenarioSummary Of(ShopScenario scenario) => new()
    {
        Name = scenario.Name,
        Title = scenario.Title,
        Question = scenario.Question,
        Digest = scenario.Digest,
        Currency = scenario.Shop.Economics.Currency,
        Seed = scenario.Experiment.Seed,
        Replications = scenario.Experiment.Replications,
        ConfidenceLevel = scenario.Experiment.Confidence.Value,
        ReferenceArm = Arm.ReferenceName,
        Start = scenario.Shop.Clock.Start,
        CohortFromSeconds = scenario.Shop.Clock.RunIn.TotalSeconds,
        CohortUntilSeconds = (scenario.Shop.Clock.RunIn + scenario.Shop.Clock.Cohort).TotalSeconds,
        CohortsPerYear = scenario.Shop.Economics.CohortsPerYear,
        Faults = [.. scenario.Faults.Select(NameOf)],
    };

    /// <summary>"pay-gateway-outage at acquirer-a"; the id alone where the fault has no place.</summary>
    private static string NameOf(FailureMode mode)
    {
        var place = mode.GetType().GetProperty("At")?.GetValue(mode) as string;
        return string.IsNullOrEmpty(place) ? CatalogueOf.Id(mode) : $"{CatalogueOf.Id(mode)} at {place}";
    }
}

using FulfilSim.Experiments.Explaining;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Fulfilment.Books;
using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Cli.Printing;

/// <summary>What <c>explain --json</c> prints without an intent.</summary>
/// <param name="Scenario">Name of the scenario.</param>
/// <param name="Digest">Of the scenario.</param>
/// <param name="Replication">1-based.</param>
internal sealed record IntentsJson(string Scenario, string Digest, ulong Seed, int Replication, IReadOnlyList<ArmIntentsJson> Arms)
{
    public static IntentsJson Of(ShopScenario scenario, int replication, IReadOnlyList<IntentSample> samples) => new(
        scenario.Name,
        scenario.Digest,
        scenario.Experiment.Seed,
        replication + 1,
        [.. samples.Select(sample => new ArmIntentsJson(
            sample.Arm,
            sample.Saved,
            sample.Harmed,
            [.. sample.Some.Select(each => IntentJson.Of(each, scenario.Shop.Clock.Start))]))]);
}

/// <summary>Of one arm against the reference.</summary>
internal sealed record ArmIntentsJson(string Arm, int Saved, int Harmed, IReadOnlyList<IntentJson> Some);

/// <param name="CameUp">Local time.</param>
/// <param name="Reference">Under the reference.</param>
/// <param name="Here">Under the arm.</param>
internal sealed record IntentJson(long Intent, DateTimeOffset CameUp, bool IsSaved, FateJson Reference, FateJson Here)
{
    public static IntentJson Of(ExchangedIntent each, DateTimeOffset start) =>
        new(each.Intent, start + each.AroseAt, each.IsSaved, FateJson.Of(each.Before), FateJson.Of(each.Now));
}

/// <param name="Category">Of the root cause; null where it has none.</param>
/// <param name="Cause">Root cause; null where it has none.</param>
internal sealed record FateJson(Outcome Outcome, string? Category, string? Cause)
{
    public static FateJson Of(OutcomeCode code)
    {
        var cause = code.CauseIndex == 0 ? null : Causes.All[code.CauseIndex];
        return new(code.Outcome, cause?.Category, cause?.Id);
    }
}

using FulfilSim.Fulfilment.Catalogue;
using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Comparing;

/// <summary>The verdict's second sentence: what the numbers do not show.</summary>
internal static class CaveatSentence
{
    private const double OpenRatioMax = 0.001;
    private const int NamedMax = 2;

    public static string Of(Evidence evidence)
    {
        string[] caveats =
        [
            .. UnknownCosts(evidence),
            .. OpenIntents(evidence),
            .. Churn(evidence),
            "whether another shop sees the same",
        ];
        return $"Not shown: {string.Join("; ", caveats)}.";
    }

    private static IEnumerable<string> UnknownCosts(Evidence evidence)
    {
        string[] ids =
        [
            .. evidence.Arms
                .SelectMany(arm => arm.Cells.Arm.Mitigations)
                .Where(mitigation => MitigationFacts.UnknownCosts(mitigation).Count > 0)
                .Select(CatalogueOf.Id)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
        if (ids.Length > 0)
            yield return $"what {NamesOf(ids)} cost{(ids.Length == 1 ? "s" : "")}";
    }

    private static IEnumerable<string> OpenIntents(Evidence evidence)
    {
        var most = evidence.Arms.Max(arm => arm.Result.Measures[Measures.OpenRate].Mean);
        if (most > OpenRatioMax)
            yield return $"what becomes of the intents still open at the horizon (up to {Figures.Percent(most)})";
    }

    /// <summary>Arms that exchange no more intents with the reference than shuffling alone does.</summary>
    private static IEnumerable<string> Churn(Evidence evidence)
    {
        var churn = ExchangedBy(evidence.Placebo);
        string[] names =
        [
            .. evidence.Rivals
                .Where(arm => arm.Result.FailureRateDifference!.Conclusion != Conclusion.Identical && ExchangedBy(arm.Result) <= churn)
                .Select(arm => arm.Name),
        ];
        if (churn > 0 && names.Length > 0)
            yield return $"which intents {Figures.Few(names)} {(names.Length == 1 ? "saves" : "save")}, as shuffling exchanges as many";
    }

    /// <summary>Few are named, many are counted.</summary>
    private static string NamesOf(string[] ids) =>
        ids.Length <= NamedMax ? Figures.List(ids) : $"{ids.Length} mitigations";

    private static double ExchangedBy(ArmResult arm) => arm.SavedPerThousand!.Mean + arm.HarmedPerThousand!.Mean;
}

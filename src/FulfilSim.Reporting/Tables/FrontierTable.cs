using FulfilSim.Experiments.Comparing;
using FulfilSim.Reporting.Words;

namespace FulfilSim.Reporting.Tables;

/// <summary>What each arm costs and brings, and whether another one is better in both.</summary>
internal static class FrontierTable
{
    /// <summary>Null where arms have not been placed.</summary>
    public static Table? Of(Comparison comparison)
    {
        if (comparison.Arms.All(arm => arm.Efficiency is null))
            return null;
        var currency = comparison.Scenario.Currency;
        var isYearly = comparison.Arms.Any(arm => arm.ValuePerYear is not null);
        return new(
            CaptionOf(comparison.Scenario, isYearly),
            [
                new("arm", IsNumber: false),
                new("net saved per 1,000 potential intents"),
                new($"known running costs, {currency} per potential intent"),
                new($"gain, {currency} per potential intent"),
                .. isYearly ? new[] { new Column($"gain in a year, {currency}") } : [],
                new("efficient frontier", IsNumber: false, IsSentence: true),
            ],
            [.. comparison.Arms.Select(arm => RowOf(arm, currency, isYearly))]);
    }

    private static string CaptionOf(ScenarioSummary scenario, bool isYearly) =>
        $"Cost against benefit, estimate ± half-width, {Sample.Text(scenario)}; an arm is on the frontier when no other one both loses fewer "
        + "orders and earns more; costs that nobody stated are not in it"
        + (isYearly ? $"; a year has {Number.Plain(scenario.CohortsPerYear!.Value)} such cohorts" : "");

    private static Row RowOf(ArmResult arm, string currency, bool isYearly) => new(
        [
            arm.Name,
            Scale.PerThousand.Fitting([arm.NetSavedPerThousand]).SignedText(arm.NetSavedPerThousand),
            Scale.Money(currency).Fitting([arm.KnownCost]).Text(arm.KnownCost),
            Scale.Money(currency).Fitting([arm.NetMoneyDifference?.Difference]).SignedText(arm.NetMoneyDifference?.Difference),
            .. isYearly ? new[] { YearOf(arm) } : [],
            PlaceOf(arm.Efficiency),
        ],
        IsMarked: arm.Efficiency is { DominatedBy: "" });

    private static string YearOf(ArmResult arm) => arm.ValuePerYear is { Difference: var year }
        ? $"{Number.Signed(year.Mean, 0)} ± {Number.Fixed(year.HalfWidth, 0)}"
        : Number.Unknown;

    private static string PlaceOf(Efficiency? place) => place switch
    {
        null => Number.Unknown,
        { DominatedBy: "" } => "on it",
        { IsSure: true } => $"{place.DominatedBy} is better in both",
        _ => $"{place.DominatedBy} seems better in both",
    };
}

using FulfilSim.Experiments.Comparing;
using FulfilSim.Statistics;

namespace FulfilSim.Cli.Printing;

/// <summary>Which arms may be best, and what they are worth.</summary>
internal static class RankingGrid
{
    private const int Percent = 100;

    /// <summary>Null where there is nothing to rank.</summary>
    public static Grid? Of(Comparison comparison)
    {
        if (comparison.Arms.All(arm => arm.Best is null))
            return null;
        var currency = comparison.Scenario.Currency;
        var isYearly = comparison.Arms.Any(arm => arm.ValuePerYear is not null);
        var grid = new Grid(
        [
            "arm", "to the best\nother, % points", "may be\nbest", isYearly ? $"gain a year,\n1,000 {currency}" : $"gain,\n{currency}", "worse\nthan",
        ]);
        foreach (var arm in comparison.Arms)
        {
            grid.Row(
            [
                arm.Name,
                IntervalOf(arm.Best),
                arm.Best is { } best ? (best.MayBeBest ? "yes" : "no") : "input",
                GainOf(arm, isYearly),
                DominationOf(arm.Efficiency),
            ]);
        }
        return grid;
    }

    private static string GainOf(ArmResult arm, bool isYearly) => isYearly
        ? arm.ValuePerYear is { } year ? Show.Signed(year.Difference, 1e-3) : ""
        : arm.NetMoneyDifference is { } money ? Show.Signed(money.Difference, decimalsMin: 2) : "";

    private static string IntervalOf(BestInterval? best) => best is null
        ? ""
        : $"{Show.Fixed(best.Difference * Percent, 2)} ({End(best.Lower)} to {End(best.Upper)})";

    private static string End(double ratio) => double.IsFinite(ratio) ? Show.Fixed(ratio * Percent, 2) : "?";

    private static string DominationOf(Efficiency? efficiency) => efficiency switch
    {
        null or { DominatedBy: "" } => "none",
        { IsSure: true } => efficiency.DominatedBy,
        _ => $"{efficiency.DominatedBy}?",
    };
}

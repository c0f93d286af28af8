using FulfilSim.Experiments.Comparing;
using FulfilSim.Reporting.Words;

namespace FulfilSim.Reporting.Tables;

/// <summary>Costs nobody stated, and what they may be before an arm's gain is gone.</summary>
internal static class BreakEvenTable
{
    /// <summary>Null where every cost is known.</summary>
    public static Table? Of(Comparison comparison)
    {
        var currency = comparison.Scenario.Currency;
        Row[] rows =
        [
            .. from arm in comparison.Arms
               from unknown in arm.BreakEvens
               select new Row(
               [
                   arm.Name,
                   unknown.Mitigation,
                   unknown.UnknownCost,
                   CostText(unknown.PerPotentialIntent, currency),
               ]),
        ];
        return rows.Length == 0 ? null : new(
            "Unknown costs: what each may be before the arm's gain over the reference is gone",
            [
                new("arm", IsNumber: false),
                new("mitigation", IsNumber: false),
                new("unknown cost", IsNumber: false, IsSentence: true),
                new($"break-even, {currency} per potential intent"),
            ],
            rows);
    }

    private static string CostText(double amount, string currency)
    {
        if (!double.IsFinite(amount))
            return Number.Unknown;
        return amount > 0
            ? $"{Number.Fixed(amount, Math.Max(2, Number.Decimals(amount)))} {currency}"
            : "no gain to spend";
    }
}

using FulfilSim.Experiments.Comparing;
using FulfilSim.Reporting.Words;

namespace FulfilSim.Reporting.Tables;

/// <summary>Costs nobody stated, and what those of an arm may be together before its gain is gone.</summary>
internal static class BreakEvenTable
{
    /// <summary>Null where every cost is known.</summary>
    public static Table? Of(Comparison comparison)
    {
        var currency = comparison.Scenario.Currency;
        Row[] rows =
        [
            .. from arm in comparison.Arms
               where arm.BreakEvens.Count > 0
               select new Row(
               [
                   arm.Name,
                   ListOf(arm.BreakEvens.Select(unknown => unknown.Mitigation)),
                   ListOf(arm.BreakEvens.Select(unknown => unknown.UnknownCost)),
                   CostText(arm.BreakEvens[0].PerPotentialIntent, currency), // the arm's whole gain, the same in each
               ]),
        ];
        return rows.Length == 0 ? null : new(
            "Unknown costs: what those of an arm may be together before its gain over the reference is gone",
            [
                new("arm", IsNumber: false),
                new("mitigations", IsNumber: false, IsSentence: true),
                new("unknown costs", IsNumber: false, IsSentence: true),
                new($"break-even of all together, {currency} per potential intent"),
            ],
            rows);
    }

    private static string ListOf(IEnumerable<string> words) => string.Join(", ", words.Distinct());

    private static string CostText(double amount, string currency)
    {
        if (!double.IsFinite(amount))
            return Number.Unknown;
        return amount > 0
            ? $"{Number.Fixed(amount, Math.Max(2, Number.Decimals(amount)))} {currency}"
            : "no gain to spend";
    }
}

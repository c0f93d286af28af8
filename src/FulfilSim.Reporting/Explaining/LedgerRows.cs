using System.Globalization;
using FulfilSim.Experiments.Explaining;
using FulfilSim.Fulfilment.Books;
using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Reporting.Explaining;

/// <summary>The money of an intent under each arm, in units of the currency; what did not move under any arm is left out.</summary>
public static class LedgerRows
{
    private static readonly (MoneyReason Reason, string Label)[] Labels =
    [
        (MoneyReason.Captured, "captured from the buyer"),
        (MoneyReason.Refunded, "paid back to the buyer"),
        (MoneyReason.Earned, "earned: goods and freight sold"),
        (MoneyReason.Owed, "still owed to the buyer"),
        (MoneyReason.Fee, "payment fees"),
        (MoneyReason.Freight, "freight and failed attempts"),
        (MoneyReason.Contact, "customer service"),
        (MoneyReason.Mitigation, "running costs of mitigations"),
    ];

    public static IReadOnlyList<(string Label, IReadOnlyList<string> Amounts)> Of(Explanation explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        var rows = Labels
            .Select(entry => (entry.Label, Cents: explanation.Arms.Select(arm => SumOf(arm, entry.Reason)).ToArray()))
            .Where(row => row.Cents.Any(cents => cents != 0));
        var net = explanation.Arms.Select(arm => arm.Life.Money.NetCents).ToArray();
        return [.. rows.Append((Label: "what the seller has of it (margin less costs)", Cents: net)).Select(row => (row.Label, Texts(row.Cents)))];
    }

    private static long SumOf(ArmLife arm, MoneyReason reason) => arm.Life.Ledger.Where(entry => entry.Reason == reason).Sum(entry => entry.Cents);

    private static IReadOnlyList<string> Texts(long[] cents) =>
        [.. cents.Select(each => (each / 100m).ToString("N2", CultureInfo.InvariantCulture))];
}

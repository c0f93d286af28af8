using FulfilSim.Fulfilment.Results;
using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Comparing;

/// <summary>Every further measure of an arm: rates as ratios of totals, waits and trust as means over replications. In reading order.</summary>
internal static class MeasureTable
{
    private const double PerThousand = 1000;

    public static IReadOnlyDictionary<string, Estimate> Of(ArmCells cells, double level, string currency)
    {
        var table = new OrderedDictionary<string, Estimate>(StringComparer.Ordinal);
        AddShares(new(table, cells, level));
        AddFrequencies(new(table, cells, level));
        AddWaits(new(table, cells, level));
        AddMoney(new(table, cells, level), currency);
        return table;
    }

    private static void AddShares(Sheet sheet)
    {
        sheet.Ratio(Measures.FailureRate, "failure rate", counts => counts.Failed, Judged);
        sheet.Ratio(Measures.FailureRatePerPotentialIntent, "failures per potential intent", counts => counts.Failed, Potential);
        sheet.Ratio(Measures.LateRate, "late rate", counts => counts.Late, Judged);
        sheet.Ratio(Measures.OpenRate, "open rate", counts => counts.Open, Judged);
        sheet.Ratio(Measures.PerfectOrderRate, "perfect-order rate", counts => counts.PerfectOrders, Judged);
        sheet.Ratio(
            Measures.FirstAttemptDeliveryRate, "first-attempt delivery rate",
            counts => counts.DeliveredFirstAttempt, counts => counts.DeliveryAttempted);
        sheet.Ratio(
            Measures.FirstOrderFailureRate, "first-order failure rate",
            counts => counts.FirstOrdersFailed, counts => counts.FirstOrders);
        sheet.Ratio(Measures.UnrecoverableRate, "unrecoverable rate", counts => counts.Unrecoverable, Judged);
        sheet.Ratio(Measures.PaidNotFulfilledRate, "paid but not fulfilled", counts => counts.PaidNotFulfilled, Judged);
        sheet.Ratio(Measures.FalseRejectRate, "false-reject rate", counts => counts.FalseRejects, Submitted);
        sheet.Ratio(Measures.DeterredRate, "deterred rate", counts => counts.Deterred, Potential);
    }

    private static void AddFrequencies(Sheet sheet)
    {
        sheet.PerThousand(Measures.DuplicateCapturesPerThousand, "duplicate captures", counts => counts.DuplicateCaptures);
        sheet.PerThousand(Measures.ComplaintsPerThousand, "complaints", counts => counts.Complaints);
        sheet.PerThousand(Measures.ContactsPerThousand, "customer-service cases", counts => counts.Contacts);
        sheet.Ratio(Measures.SubmissionsPerIntent, "submissions per intent", counts => counts.Submissions, Submitted);
        sheet.Mean(Measures.Trust, "trust", "", cell => cell.TrustMean);
    }

    private static void AddWaits(Sheet sheet)
    {
        sheet.Mean(Measures.AcknowledgementP50, "time to acknowledgement, median", "s", cell => cell.Acknowledgement.P50Seconds);
        sheet.Mean(Measures.AcknowledgementP99, "time to acknowledgement, p99", "s", cell => cell.Acknowledgement.P99Seconds);
        sheet.Mean(Measures.PaymentApprovalP50, "time to payment approval, median", "s", cell => cell.PaymentApproval.P50Seconds);
        sheet.Mean(Measures.ConfirmationP50, "time to confirmation, median", "s", cell => cell.Confirmation.P50Seconds);
        sheet.Mean(Measures.ConfirmationP99, "time to confirmation, p99", "s", cell => cell.Confirmation.P99Seconds);
    }

    private static void AddMoney(Sheet sheet, string currency)
    {
        sheet.Money(Measures.NetMoneyPerPotentialIntent, "net money per potential intent", currency, money => money.NetCents);
        sheet.Money(Measures.OwedPerPotentialIntent, "owed per potential intent", currency, money => money.OwedCents);
    }

    private static double Judged(CohortCounts counts) => counts.Submitted - counts.UnpaidByBuyer;

    private static double Submitted(CohortCounts counts) => counts.Submitted;

    private static double Potential(CohortCounts counts) => counts.PotentialIntents;

    /// <summary>Writes estimates of one arm into the table.</summary>
    private sealed record Sheet(OrderedDictionary<string, Estimate> Table, ArmCells Cells, double Level)
    {
        public void Ratio(
            string key, string quantity, Func<CohortCounts, double> above, Func<CohortCounts, double> below, string unit = "") =>
            Table[key] = Ratios.Jackknife(
                quantity, Cells.Each(cell => above(cell.Counts)), Cells.Each(cell => below(cell.Counts)), Level, unit);

        public void PerThousand(string key, string quantity, Func<CohortCounts, double> above) =>
            Ratio(key, quantity, counts => MeasureTable.PerThousand * above(counts), Submitted, "per 1,000 intents");

        public void Mean(string key, string quantity, string unit, Func<CellResult, double> value) =>
            Table[key] = Estimate.FromReplications(quantity, unit, Cells.Each(value), Level);

        public void Money(string key, string quantity, string currency, Func<MoneySummary, long> cents) =>
            Table[key] = Ratios.Jackknife(
                quantity, Cells.Each(cell => cents(cell.Money) / 100.0), Cells.PotentialIntents, Level, currency);
    }
}

using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Experiments.Comparing;

/// <summary>Every measure of a shop, in reading order: rates as ratios of totals, waits and trust as means over replications.</summary>
internal static class MeasureFormulas
{
    private const string PerThousandUnit = "per 1,000 intents";

    public static readonly IReadOnlyList<MeasureFormula> All =
    [
        Ratio(Measures.FailureRate, "failure rate", counts => counts.Failed, Judged),
        Ratio(Measures.FailureRatePerPotentialIntent, "failures per potential intent", counts => counts.Failed, Potential),
        Ratio(Measures.LateRate, "late rate", counts => counts.Late, Judged),
        Ratio(Measures.OpenRate, "open rate", counts => counts.Open, Judged),
        Ratio(Measures.PerfectOrderRate, "perfect-order rate", counts => counts.PerfectOrders, Judged),
        Ratio(
            Measures.FirstAttemptDeliveryRate, "first-attempt delivery rate",
            counts => counts.DeliveredFirstAttempt, counts => counts.DeliveryAttempted),
        Ratio(
            Measures.FirstOrderFailureRate, "first-order failure rate",
            counts => counts.FirstOrdersFailed, counts => counts.FirstOrders),
        Ratio(Measures.UnrecoverableRate, "unrecoverable rate", counts => counts.Unrecoverable, Judged),
        Ratio(Measures.PaidNotFulfilledRate, "paid but not fulfilled", counts => counts.PaidNotFulfilled, Judged),
        Ratio(Measures.FalseRejectRate, "false-reject rate", counts => counts.FalseRejects, Submitted),
        Ratio(Measures.DeterredRate, "deterred rate", counts => counts.Deterred, Potential),
        PerThousand(Measures.DuplicateCapturesPerThousand, "duplicate captures", counts => counts.DuplicateCaptures),
        PerThousand(Measures.ComplaintsPerThousand, "complaints", counts => counts.Complaints),
        PerThousand(Measures.ContactsPerThousand, "customer-service cases", counts => counts.Contacts),
        Ratio(Measures.SubmissionsPerIntent, "submissions per intent", counts => counts.Submissions, Submitted),
        Mean(Measures.Trust, "trust", "", cell => cell.TrustMean),
        Mean(Measures.AcknowledgementP50, "time to acknowledgement, median", "s", cell => cell.Acknowledgement.P50Seconds),
        Mean(Measures.AcknowledgementP99, "time to acknowledgement, p99", "s", cell => cell.Acknowledgement.P99Seconds),
        Mean(Measures.PaymentApprovalP50, "time to payment approval, median", "s", cell => cell.PaymentApproval.P50Seconds),
        Mean(Measures.ConfirmationP50, "time to confirmation, median", "s", cell => cell.Confirmation.P50Seconds),
        Mean(Measures.ConfirmationP99, "time to confirmation, p99", "s", cell => cell.Confirmation.P99Seconds),
        Money(Measures.NetMoneyPerPotentialIntent, "net money per potential intent", money => money.NetCents),
        Money(Measures.OwedPerPotentialIntent, "owed per potential intent", money => money.OwedCents),
    ];

    private static double Judged(CohortCounts counts) => counts.Submitted - counts.UnpaidByBuyer;

    private static double Submitted(CohortCounts counts) => counts.Submitted;

    private static double Potential(CohortCounts counts) => counts.PotentialIntents;

    private static MeasureFormula Ratio(
        string key, string quantity, Func<CohortCounts, double> above, Func<CohortCounts, double> below, string unit = "") =>
        new(key, quantity, unit, cell => above(cell.Counts), cell => below(cell.Counts));

    private static MeasureFormula PerThousand(string key, string quantity, Func<CohortCounts, double> above) =>
        Ratio(key, quantity, counts => 1000.0 * above(counts), Submitted, PerThousandUnit);

    private static MeasureFormula Mean(string key, string quantity, string unit, Func<CellResult, double> value) =>
        new(key, quantity, unit, value, Below: null);

    private static MeasureFormula Money(string key, string quantity, Func<MoneySummary, long> cents) => new(
        key, quantity, MeasureFormula.Currency, cell => cents(cell.Money) / 100.0, cell => cell.Counts.PotentialIntents);
}

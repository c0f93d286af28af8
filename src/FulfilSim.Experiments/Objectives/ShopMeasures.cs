using FulfilSim.Experiments.Comparing;
using FulfilSim.Fulfilment.Readings;
using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Experiments.Objectives;

/// <summary>Every measure of a shop by its key, in reading order: the one place that says which counts make it.</summary>
public static class ShopMeasures
{
    private const double PerThousand = 1000;
    private const double Cents = 0.01;

    private static readonly OrderedDictionary<string, ShopMeasure> ByKey = new(
        All().Select(measure => KeyValuePair.Create(measure.Key, measure)), StringComparer.Ordinal);

    /// <summary>Their keys.</summary>
    public static IReadOnlyList<string> Keys => ByKey.Keys;

    /// <summary>Null when there is no such measure.</summary>
    public static ShopMeasure? Find(string key) => ByKey.GetValueOrDefault(key);

    /// <summary>What a measure is called; a network's is called by its path.</summary>
    public static string QuantityOf(string key) => Find(key)?.Quantity ?? key;

    internal static ShopMeasure Of(string key) => ByKey[key];

    private static IEnumerable<ShopMeasure> All() => [.. Shares(), .. Frequencies(), .. Waits(), .. Amounts()];

    private static IEnumerable<ShopMeasure> Shares() =>
    [
        Share(Measures.FailureRate, "failure rate", counts => counts.Failed, Judged),
        Share(Measures.FailureRatePerPotentialIntent, "failures per potential intent", counts => counts.Failed, Potential),
        Share(Measures.LateRate, "late rate", counts => counts.Late, Judged),
        Share(Measures.OpenRate, "open rate", counts => counts.Open, Judged),
        Share(Measures.PerfectOrderRate, "perfect-order rate", counts => counts.PerfectOrders, Judged),
        Share(
            Measures.FirstAttemptDeliveryRate, "first-attempt delivery rate",
            counts => counts.DeliveredFirstAttempt, counts => counts.DeliveryAttempted),
        Share(
            Measures.FirstOrderFailureRate, "first-order failure rate",
            counts => counts.FirstOrdersFailed, counts => counts.FirstOrders),
        Share(Measures.UnrecoverableRate, "unrecoverable rate", counts => counts.Unrecoverable, Judged),
        Share(Measures.PaidNotFulfilledRate, "paid but not fulfilled", counts => counts.PaidNotFulfilled, Judged),
        Share(Measures.FalseRejectRate, "false-reject rate", counts => counts.FalseRejects, Submitted),
        Share(Measures.DeterredRate, "deterred rate", counts => counts.Deterred, Potential),
    ];

    private static IEnumerable<ShopMeasure> Frequencies() =>
    [
        Frequency(Measures.DuplicateCapturesPerThousand, "duplicate captures", counts => counts.DuplicateCaptures, PerThousand),
        Frequency(Measures.ComplaintsPerThousand, "complaints", counts => counts.Complaints, PerThousand),
        Frequency(Measures.ContactsPerThousand, "customer-service cases", counts => counts.Contacts, PerThousand),
        Frequency(Measures.SubmissionsPerIntent, "submissions per intent", counts => counts.Submissions, factor: 1),
        new(Measures.Trust, "trust", BoundKind.Number, Reading: null),
    ];

    private static IEnumerable<ShopMeasure> Waits() =>
    [
        Wait(Measures.AcknowledgementP50, "time to acknowledgement, median", CohortWait.Acknowledgement, 0.5),
        Wait(Measures.AcknowledgementP99, "time to acknowledgement, p99", CohortWait.Acknowledgement, 0.99),
        Wait(Measures.PaymentApprovalP50, "time to payment approval, median", CohortWait.PaymentApproval, 0.5),
        Wait(Measures.ConfirmationP50, "time to confirmation, median", CohortWait.Confirmation, 0.5),
        Wait(Measures.ConfirmationP99, "time to confirmation, p99", CohortWait.Confirmation, 0.99),
    ];

    private static IEnumerable<ShopMeasure> Amounts() =>
    [
        Amount(Measures.NetMoneyPerPotentialIntent, "net money per potential intent", money => money.NetCents),
        Amount(Measures.OwedPerPotentialIntent, "owed per potential intent", money => money.OwedCents),
    ];

    private static ShopMeasure Share(string key, string quantity, Func<CohortCounts, long> above, Func<CohortCounts, long> below) =>
        new(key, quantity, BoundKind.Share, new CellMeasure.Share(above, below));

    private static ShopMeasure Frequency(string key, string quantity, Func<CohortCounts, long> above, double factor) =>
        new(key, quantity, BoundKind.Number, new CellMeasure.Share(above, Submitted), factor);

    private static ShopMeasure Wait(string key, string quantity, CohortWait wait, double p) =>
        new(key, quantity, BoundKind.Duration, new CellMeasure.Wait(wait, p));

    private static ShopMeasure Amount(string key, string quantity, Func<MoneySummary, long> cents) =>
        new(key, quantity, BoundKind.Money, new CellMeasure.Money(cents), Cents);

    /// <summary>Genuine submitted intents without the unpaid ones: what failures are counted among.</summary>
    private static long Judged(CohortCounts counts) => counts.Submitted - counts.UnpaidByBuyer;

    private static long Submitted(CohortCounts counts) => counts.Submitted;

    private static long Potential(CohortCounts counts) => counts.PotentialIntents;
}

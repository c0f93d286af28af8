using FulfilSim.Experiments.Comparing;
using FulfilSim.Statistics;

namespace FulfilSim.Reporting.Words;

/// <summary>What kind of number a measure is, and so how it is shown.</summary>
internal enum MeasureKind
{
    Plain,
    Share,
    PerThousand,
    Duration,
    Money,
}

/// <summary>A measure in a reader's words.</summary>
/// <param name="Key">Its key in <see cref="Measures"/>.</param>
internal sealed record MeasureWord(string Key, string Label, MeasureKind Kind)
{
    /// <summary>The measures that are always reported, in reading order.</summary>
    public static readonly IReadOnlyList<MeasureWord> All =
    [
        new(Measures.FailureRate, "failure rate", MeasureKind.Share),
        new(Measures.FailureRatePerPotentialIntent, "failures per potential intent", MeasureKind.Share),
        new(Measures.LateRate, "late", MeasureKind.Share),
        new(Measures.OpenRate, "open at the horizon", MeasureKind.Share),
        new(Measures.PerfectOrderRate, "perfect orders", MeasureKind.Share),
        new(Measures.FirstAttemptDeliveryRate, "delivered at the first attempt", MeasureKind.Share),
        new(Measures.FirstOrderFailureRate, "failure rate of buyers' first orders", MeasureKind.Share),
        new(Measures.UnrecoverableRate, "unrecoverable", MeasureKind.Share),
        new(Measures.PaidNotFulfilledRate, "paid but not fulfilled", MeasureKind.Share),
        new(Measures.DuplicateCapturesPerThousand, "duplicate captures", MeasureKind.PerThousand),
        new(Measures.FalseRejectRate, "genuine intents refused wrongly", MeasureKind.Share),
        new(Measures.DeterredRate, "deterred", MeasureKind.Share),
        new(Measures.ComplaintsPerThousand, "complaints", MeasureKind.PerThousand),
        new(Measures.ContactsPerThousand, "customer-service cases", MeasureKind.PerThousand),
        new(Measures.SubmissionsPerIntent, "submissions per intent", MeasureKind.Plain),
        new(Measures.Trust, "buyers' trust (0 to 1)", MeasureKind.Plain),
        new(Measures.AcknowledgementP50, "time to acknowledgement, median", MeasureKind.Duration),
        new(Measures.AcknowledgementP99, "time to acknowledgement, 99th percentile", MeasureKind.Duration),
        new(Measures.PaymentApprovalP50, "time to payment approval, median", MeasureKind.Duration),
        new(Measures.ConfirmationP50, "time to confirmation, median", MeasureKind.Duration),
        new(Measures.ConfirmationP99, "time to confirmation, 99th percentile", MeasureKind.Duration),
        new(Measures.NetMoneyPerPotentialIntent, "net money per potential intent", MeasureKind.Money),
        new(Measures.OwedPerPotentialIntent, "still owed to buyers per potential intent", MeasureKind.Money),
    ];

    /// <summary>The word for a key; for one that this list does not know, what the estimate says of itself.</summary>
    public static MeasureWord For(string key, Estimate estimate) =>
        All.FirstOrDefault(word => word.Key == key) ?? new(key, estimate.Quantity, KindOf(estimate.Unit));

    /// <summary>One scale for a whole row, chosen by its largest number, so that arms compare at a glance.</summary>
    public Scale ScaleOf(IEnumerable<Estimate> row, string currency) => Kind switch
    {
        MeasureKind.Share => Scale.Percent,
        MeasureKind.PerThousand => Scale.PerThousand,
        MeasureKind.Money => Scale.Money(currency),
        MeasureKind.Duration => Scale.Duration(row.Select(each => each.Mean).Where(double.IsFinite).DefaultIfEmpty().Max()),
        _ => Scale.Plain,
    };

    private static MeasureKind KindOf(string unit) => unit switch
    {
        "s" => MeasureKind.Duration,
        "" or "ratio" => MeasureKind.Share,
        _ => MeasureKind.Plain,
    };
}

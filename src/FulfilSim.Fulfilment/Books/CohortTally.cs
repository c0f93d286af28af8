namespace FulfilSim.Fulfilment.Books;

/// <summary>Counters of the cohort that outcomes alone do not give.</summary>
internal sealed class CohortTally
{
    public long PotentialIntents { get; set; }

    public long Submitted { get; set; }

    public long FalseRejects { get; set; }

    public long PerfectOrders { get; set; }

    public long DeliveryAttempted { get; set; }

    public long DeliveredFirstAttempt { get; set; }

    public long FirstOrders { get; set; }

    public long FirstOrdersFailed { get; set; }

    public long Unrecoverable { get; set; }

    public long PaidNotFulfilled { get; set; }

    public long DuplicateCaptures { get; set; }

    /// <summary>Orders whose goods were handed to their buyer and paid for.</summary>
    public long EarnedOrders { get; set; }

    public long Complaints { get; set; }

    public long Contacts { get; set; }

    public long Submissions { get; set; }

    public long Refusals { get; set; }

    public double TrustSum { get; set; }

    public long TrustCount { get; set; }
}

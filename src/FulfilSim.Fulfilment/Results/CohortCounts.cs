namespace FulfilSim.Fulfilment.Results;

/// <summary>What became of the cohort's potential intents in one cell. Every figure is a count of intents unless it says otherwise.</summary>
public sealed record CohortCounts
{
    /// <summary>Potential intents whose moment lies in the cohort.</summary>
    public long PotentialIntents { get; init; }

    /// <summary>Genuine intents of which at least one submission was sent.</summary>
    public long Submitted { get; init; }

    /// <summary>Right goods, one charge, by the first promise's local date.</summary>
    public long Fulfilled { get; init; }

    /// <summary>As fulfilled, after the promised date but within the late limit.</summary>
    public long Late { get; init; }

    /// <summary>Genuine intents that came to nothing, or to the wrong thing.</summary>
    public long Failed { get; init; }

    /// <summary>Declined for the buyer's own reasons and given up, no fault involved.</summary>
    public long UnpaidByBuyer { get; init; }

    /// <summary>A change of mind with no fault and no broken promise before it.</summary>
    public long CancelledByBuyer { get; init; }

    /// <summary>Fraud or illegal orders that were refused.</summary>
    public long CorrectlyRefused { get; init; }

    /// <summary>Never realised, because of friction or lost trust.</summary>
    public long Deterred { get; init; }

    /// <summary>Undecided at the horizon.</summary>
    public long Open { get; init; }

    /// <summary>Genuine intents that a mitigation refused or sent away wrongly, whatever became of them.</summary>
    public long FalseRejects { get; init; }

    /// <summary>Fulfilled at the first delivery attempt, without a repair, a retry or a contact.</summary>
    public long PerfectOrders { get; init; }

    /// <summary>Intents with at least one delivery attempt.</summary>
    public long DeliveryAttempted { get; init; }

    /// <summary>Of those, delivered at the first attempt.</summary>
    public long DeliveredFirstAttempt { get; init; }

    /// <summary>Submitted intents that are their buyer's first.</summary>
    public long FirstOrders { get; init; }

    /// <summary>Of those, the failed ones.</summary>
    public long FirstOrdersFailed { get; init; }

    /// <summary>Failed intents in which money or goods were lost that nobody can put right.</summary>
    public long Unrecoverable { get; init; }

    /// <summary>Failed intents that had been charged at the moment of failure.</summary>
    public long PaidNotFulfilled { get; init; }

    /// <summary>Captures beyond the first of an intent (captures, not intents).</summary>
    public long DuplicateCaptures { get; init; }

    /// <summary>Complaints made by buyers (complaints, not intents).</summary>
    public long Complaints { get; init; }

    /// <summary>Cases customer service handled for the cohort (cases, not intents).</summary>
    public long Contacts { get; init; }

    /// <summary>Submissions sent, first tries and repeats (submissions, not intents).</summary>
    public long Submissions { get; init; }

    /// <summary>Submissions turned away by a full queue or by load shedding (submissions, not intents).</summary>
    public long Refusals { get; init; }
}

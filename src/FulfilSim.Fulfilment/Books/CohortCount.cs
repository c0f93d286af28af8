namespace FulfilSim.Fulfilment.Books;

/// <summary>What is counted of the cohort beside outcomes.</summary>
internal enum CohortCount
{
    PotentialIntents = 0,
    Submitted,
    FalseRejects,
    PerfectOrders,
    DeliveryAttempted,
    DeliveredFirstAttempt,
    FirstOrders,
    FirstOrdersFailed,
    Unrecoverable,
    PaidNotFulfilled,
    DuplicateCaptures,

    /// <summary>Orders whose goods were handed to their buyer and paid for.</summary>
    EarnedOrders,
    Complaints,
    Contacts,
    Submissions,
    Refusals,
}

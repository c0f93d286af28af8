using FulfilSim.Actors;
using FulfilSim.Fulfilment.Messages;

namespace FulfilSim.Fulfilment.Plants.Buying;

/// <summary>
/// What one buyer remembers of one intent, from the first submission until it is decided. It lies in place in a table
/// and holds no references; what every order needs stands first, so that a look touches few lines of memory.
/// </summary>
internal struct BuyerCase(OrderDraft draft, long buyer, SimTime now)
{
    public OrderDraft Draft = draft;

    public SimTime FirstSubmittedAt = now;

    /// <summary>Local day of the first promise; 0 while there is none.</summary>
    public int PromisedDay;

    /// <summary>Charges on the account less refunds.</summary>
    public short ChargeCount;

    /// <summary>The order the buyer takes for theirs; -1 while there is none.</summary>
    public sbyte OrderIndex = -1;

    /// <summary>Further tries so far.</summary>
    public byte RetryCount;

    public bool WasAcknowledged;

    public bool WasCharged;

    public bool IsConfirmed;

    public bool HasContacted;

    public bool HasRetriedDecline;

    public bool IsPromiseMissed;

    public bool WasFalselyRejected;

    public ushort CorrectionCount;

    /// <summary>Submissions sent, repeats by double click included.</summary>
    public ushort SubmissionCount;

    /// <summary>The submission whose answer the buyer waits for.</summary>
    public ushort CurrentSubmission;

    /// <summary>Names what is tried: repeats without an answer share it.</summary>
    public ushort ClientKey;

    /// <summary>End of patience, or the next try.</summary>
    public Timer Waiting;

    /// <summary>The contact about a charge without confirmation.</summary>
    public Timer Contact;

    public Timer ChangeOfMind;

    /// <summary>The end of waiting for the milestone.</summary>
    public Timer Overdue;

    /// <summary>Number of the buyer's first intent.</summary>
    public long Buyer = buyer;
}

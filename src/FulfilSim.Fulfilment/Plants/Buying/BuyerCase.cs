using FulfilSim.Actors;
using FulfilSim.Fulfilment.Messages;

namespace FulfilSim.Fulfilment.Plants.Buying;

/// <summary>What one buyer remembers of one intent, from the first submission until it is decided.</summary>
internal sealed class BuyerCase(OrderDraft draft, long buyer, bool isFirstOrder, TimeSpan patience)
{
    public OrderDraft Draft { get; set; } = draft;

    public long Buyer { get; } = buyer;

    public bool IsFirstOrder { get; } = isFirstOrder;

    public TimeSpan Patience { get; } = patience;

    public SimTime FirstSubmittedAt { get; set; }

    /// <summary>Submissions sent, repeats by double click included.</summary>
    public int SubmissionCount { get; set; }

    /// <summary>The submission whose answer the buyer waits for.</summary>
    public int CurrentSubmission { get; set; }

    /// <summary>Names what is tried: repeats without an answer share it.</summary>
    public int ClientKey { get; set; }

    /// <summary>Further tries so far.</summary>
    public int RetryCount { get; set; }

    public int CorrectionCount { get; set; }

    /// <summary>The order the buyer takes for theirs; -1 while there is none.</summary>
    public int OrderIndex { get; set; } = -1;

    /// <summary>Local day of the first promise; 0 while there is none.</summary>
    public long PromisedDay { get; set; }

    /// <summary>Charges on the account less refunds.</summary>
    public int ChargeCount { get; set; }

    public bool WasAcknowledged { get; set; }

    public bool WasCharged { get; set; }

    public bool IsConfirmed { get; set; }

    public bool HasContacted { get; set; }

    public bool HasRetriedDecline { get; set; }

    public bool IsPromiseMissed { get; set; }

    public bool WasFalselyRejected { get; set; }

    /// <summary>End of patience, or the next try.</summary>
    public Timer Waiting { get; set; }

    /// <summary>The contact about a charge without confirmation.</summary>
    public Timer Contact { get; set; }

    public Timer ChangeOfMind { get; set; }
}

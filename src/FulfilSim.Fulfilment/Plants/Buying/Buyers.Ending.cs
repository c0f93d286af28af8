using System.Runtime.CompilerServices;
using FulfilSim.Actors;
using FulfilSim.Fulfilment.Books;
using FulfilSim.Fulfilment.Faults;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Fulfilment.Plants.Buying;

/// <content>Intents that end at a milestone, and not at the door.</content>
internal sealed partial class Buyers
{
    private static readonly int DuplicateCharge = Causes.IndexOf<DuplicateOrder>();

    private readonly Milestone _goal = shop.Clock.Milestone;

    /// <summary>Intents that ended well before the parcel came: it is taken in all the same.</summary>
    private readonly IntentSet _satisfied = new();

    private readonly IntentSet _received = new();

    /// <summary>Ends an intent whose order has come as far as it is counted.</summary>
    /// <returns>Whether it has.</returns>
    private bool TryEndAt(Milestone reached, long intent, in BuyerCase buyerCase, Turn turn)
    {
        if (reached != _goal)
            return false;
        _satisfied.Add(intent);
        var isDouble = buyerCase.ChargeCount > 1; // one charge too many is not what was ordered
        if (!isDouble && buyerCase is { HasContacted: false, RetryCount: 0, CorrectionCount: 0 })
            book.Count(intent, CohortCount.PerfectOrders);
        Decide(intent, in buyerCase, isDouble ? Outcome.Failed : Outcome.Fulfilled, isDouble ? DuplicateCharge : 0, turn);
        return true;
    }

    /// <summary>One parcel of an intent that has ended well is welcome; what is earned by it is not counted any more.</summary>
    private bool IsAwaitedBySatisfied(long intent)
    {
        if (!_satisfied.Contains(intent) || _received.Contains(intent))
            return false;
        _received.Add(intent);
        return true;
    }

    private void MissMilestone(long intent, Turn turn)
    {
        ref var buyerCase = ref _cases.Find(intent);
        if (Unsafe.IsNullRef(ref buyerCase))
            return;
        var stage = buyerCase switch
        {
            { WasCharged: true } => Causes.IndexOf<PaidUnconfirmed>(),
            { WasAcknowledged: true } => Stage.PaymentCongestion,
            _ => Stage.OrderSystemCongestion,
        };
        if (buyerCase.OrderIndex >= 0)
            turn.Tell(map.OrderSystem, new OrderWithdrawn(new OrderKey(intent, buyerCase.OrderIndex)));
        Decide(intent, in buyerCase, Outcome.Failed, stage, turn);
    }
}

using System.Runtime.CompilerServices;
using FulfilSim.Actors;
using FulfilSim.Fulfilment.Books;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Fulfilment.Plants.Buying;

/// <content>From the promise to the parcel, or to the end of waiting for it.</content>
internal sealed partial class Buyers
{
    /// <summary>Intents by the local day they were promised.</summary>
    private readonly Dictionary<long, List<long>> _promised = [];

    private void Delivered(ParcelDelivered parcel, Turn turn)
    {
        var intent = parcel.Order.Intent;
        ref var buyerCase = ref _cases.Find(intent);
        var isWanted = !Unsafe.IsNullRef(ref buyerCase)
            && (buyerCase.OrderIndex == parcel.Order.Index || buyerCase.OrderIndex < 0);
        turn.Tell(turn.Sender, new ParcelAnswered(parcel.Order, isWanted || IsAwaitedBySatisfied(intent)));
        if (!isWanted)
            return;
        book.Hours.Add(HourlyCount.Delivered, turn.Now);
        book.Post(intent, MoneyReason.Earned, PriceOf(in buyerCase.Draft), turn.Now);
        var outcome = buyerCase.ChargeCount > 1 ? Outcome.Failed // one charge too many is not what was ordered
            : clock.DayOf(turn.Now) <= buyerCase.PromisedDay ? Outcome.Fulfilled
            : Outcome.Late;
        var isPerfect = outcome == Outcome.Fulfilled
            && parcel.Attempt == 0
            && buyerCase is { HasContacted: false, RetryCount: 0, CorrectionCount: 0 };
        if (isPerfect)
            book.Count(intent, CohortCount.PerfectOrders);
        Decide(intent, in buyerCase, outcome, Stage.PaymentCongestion, turn);
    }

    private long PriceOf(in OrderDraft draft) => draft.ValueCents + shop.Economics.FreightCharged.Cents;

    private void Cancelled(OrderCancelled cancelled, Turn turn)
    {
        ref var buyerCase = ref _cases.Find(cancelled.Order.Intent);
        if (Unsafe.IsNullRef(ref buyerCase) || cancelled.Order.Index != buyerCase.OrderIndex)
            return;
        var stage = cancelled.Reason switch
        {
            CancellationReason.OutOfStock => Stage.StockOut,
            CancellationReason.Undeliverable => Stage.NobodyHome,
            CancellationReason.WarehouseFull => Stage.WarehouseCongestion,
            _ => Stage.PaymentCongestion,
        };
        Decide(cancelled.Order.Intent, in buyerCase, Outcome.Failed, stage, turn);
    }

    /// <summary>Buyers who were promised the same day share one reminder.</summary>
    private void AwaitPromise(long intent, long day, Turn turn)
    {
        if (!_promised.TryGetValue(day, out var intents))
        {
            _promised.Add(day, intents = []);
            turn.At(clock.StartOf(day + 1), new PromisedDayOver(day, IsLimit: false));
        }
        intents.Add(intent);
    }

    private void DayOver(PromisedDayOver over, Turn turn)
    {
        _promised.Remove(over.Day, out var intents);
        intents!.RemoveAll(intent => !_cases.Contains(intent));
        foreach (var intent in intents)
        {
            if (over.IsLimit)
                GiveUpWaiting(intent, turn);
            else
                MissPromise(intent, turn);
        }
        if (over.IsLimit || intents.Count == 0)
            return;
        // The limit is the same for all of them; until then they wait under a key that no promised day has.
        _promised.Add(-over.Day, intents);
        turn.After(shop.Clock.LateLimit, new PromisedDayOver(-over.Day, IsLimit: true));
    }

    private void MissPromise(long intent, Turn turn)
    {
        ref var buyerCase = ref _cases.Find(intent);
        if (Unsafe.IsNullRef(ref buyerCase))
            return;
        buyerCase.IsPromiseMissed = true;
        var order = new OrderKey(intent, Math.Max(0, (int)buyerCase.OrderIndex));
        if (turn.Draw(Purposes.Contact, intent, occurrence: -1).NextChance(_options.LateContactRatio))
            Complain(ref buyerCase, order, CaseKind.WhereIsMyOrder, turn);
    }

    private void GiveUpWaiting(long intent, Turn turn)
    {
        ref var buyerCase = ref _cases.Find(intent);
        if (Unsafe.IsNullRef(ref buyerCase))
            return;
        if (buyerCase.OrderIndex >= 0)
            turn.Tell(map.OrderSystem, new OrderWithdrawn(new OrderKey(intent, buyerCase.OrderIndex)));
        Decide(intent, in buyerCase, Outcome.Failed, Stage.WhereverItIs, turn);
    }
}

using FulfilSim.Actors;
using FulfilSim.Fulfilment.Books;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Fulfilment.Plants.Buying;

/// <content>From the promise to the parcel, or to the end of waiting for it.</content>
internal sealed partial class Buyers
{
    private void Delivered(ParcelDelivered parcel, Turn turn)
    {
        var isWanted = _cases.TryGet(parcel.Order.Intent, out var buyerCase)
            && (buyerCase.OrderIndex == parcel.Order.Index || buyerCase.OrderIndex < 0);
        turn.Tell(turn.Sender, new ParcelAnswered(parcel.Order, isWanted));
        if (!isWanted)
            return;
        book.Hours.Add(HourlyCount.Delivered, turn.Now);
        book.Post(parcel.Order.Intent, MoneyReason.Earned, PriceOf(buyerCase!.Draft), turn.Now);
        var outcome = buyerCase.ChargeCount > 1 ? Outcome.Failed // one charge too many is not what was ordered
            : clock.DayOf(turn.Now) <= buyerCase.PromisedDay ? Outcome.Fulfilled
            : Outcome.Late;
        var isPerfect = outcome == Outcome.Fulfilled
            && parcel.Attempt == 0
            && buyerCase is { HasContacted: false, RetryCount: 0, CorrectionCount: 0 };
        if (isPerfect && book.Frame.IsCohort(parcel.Order.Intent))
            book.Tally.PerfectOrders++;
        Decide(buyerCase, outcome, Stage.PaymentCongestion, turn);
    }

    private long PriceOf(OrderDraft draft) => draft.ValueCents + shop.Economics.FreightCharged.Cents;

    private void Cancelled(OrderCancelled cancelled, Turn turn)
    {
        if (!_cases.TryGet(cancelled.Order.Intent, out var buyerCase) || cancelled.Order.Index != buyerCase.OrderIndex)
            return;
        var stage = cancelled.Reason switch
        {
            CancellationReason.OutOfStock => Stage.StockOut,
            CancellationReason.Undeliverable => Stage.NobodyHome,
            _ => Stage.PaymentCongestion,
        };
        Decide(buyerCase, Outcome.Failed, stage, turn);
    }

    private void PromiseOver(PromiseTimeOver over, Turn turn)
    {
        if (!_cases.TryGet(over.Intent, out var buyerCase))
            return;
        if (over.IsLimit)
        {
            if (buyerCase.OrderIndex >= 0)
                turn.Tell(map.OrderSystem, new OrderWithdrawn(new OrderKey(over.Intent, buyerCase.OrderIndex)));
            Decide(buyerCase, Outcome.Failed, Stage.WhereverItIs, turn);
            return;
        }
        buyerCase.IsPromiseMissed = true;
        var order = new OrderKey(over.Intent, Math.Max(0, buyerCase.OrderIndex));
        if (turn.Draw(Purposes.Contact, over.Intent, occurrence: -1).NextChance(_options.LateContactRatio))
            Complain(buyerCase, order, CaseKind.WhereIsMyOrder, turn);
        buyerCase.Promise = turn.After(shop.Clock.LateLimit, new PromiseTimeOver(over.Intent, IsLimit: true));
    }
}

using System.Runtime.CompilerServices;
using FulfilSim.Actors;
using FulfilSim.Fulfilment.Books;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Fulfilment.Readings;
using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Fulfilment.Plants.Buying;

/// <content>From the charge to the confirmation.</content>
internal sealed partial class Buyers
{
    private void Charged(BuyerCharged charged, Turn turn)
    {
        var intent = charged.Charge.Order.Intent;
        ref var buyerCase = ref _cases.Find(intent);
        if (Unsafe.IsNullRef(ref buyerCase))
            return;
        buyerCase.ChargeCount++;
        if (!buyerCase.WasCharged)
        {
            buyerCase.WasCharged = true;
            book.Wait(intent, CohortWait.PaymentApproval, charged.CapturedAt - buyerCase.FirstSubmittedAt, turn.Now);
            if (TryEndAt(Milestone.Paid, intent, in buyerCase, turn))
                return;
        }
        var isDouble = buyerCase.ChargeCount > 1;
        if (isDouble || !buyerCase.IsConfirmed)
            PlanContact(ref buyerCase, charged.Charge, isDouble ? CaseKind.ChargedTwice : CaseKind.ChargedNotConfirmed, turn);
    }

    private void PlanContact(ref BuyerCase buyerCase, ChargeKey charge, CaseKind about, Turn turn)
    {
        var stream = turn.Draw(Purposes.Contact, charge.Order.Intent, (charge.Number << 2) | (int)about);
        if (!stream.NextChance(_options.ChargedContactRatio))
            return;
        turn.Cancel(buyerCase.Contact);
        var delay = _options.ChargedContactDelay.SampleDuration(ref stream);
        buyerCase.Contact = turn.After(delay, new ContactDue(charge.Order, about));
    }

    private void MakeContact(ContactDue contact, Turn turn)
    {
        var intent = contact.Order.Intent;
        ref var buyerCase = ref _cases.Find(intent);
        if (Unsafe.IsNullRef(ref buyerCase))
            return;
        var isMoot = contact.About switch
        {
            CaseKind.ChargedNotConfirmed => buyerCase.IsConfirmed,
            CaseKind.ChargedTwice => buyerCase.ChargeCount < 2,
            _ => false,
        };
        // A buyer who was charged twice wants to keep the order they hold.
        var order = buyerCase.OrderIndex >= 0 ? new OrderKey(intent, buyerCase.OrderIndex) : contact.Order;
        if (!isMoot)
            Complain(ref buyerCase, order, contact.About, turn);
    }

    private void Complain(ref BuyerCase buyerCase, OrderKey order, CaseKind about, Turn turn)
    {
        buyerCase.HasContacted = true;
        book.Count(order.Intent, CohortCount.Complaints);
        turn.Tell(map.CustomerService, new CaseOpened(order, about, ActorRef.Nobody));
    }

    private void Confirmed(OrderConfirmed confirmed, Turn turn)
    {
        book.Hours.Add(HourlyCount.Confirmed, turn.Now);
        ref var buyerCase = ref _cases.Find(confirmed.Order.Intent);
        if (Unsafe.IsNullRef(ref buyerCase) || buyerCase.IsConfirmed)
            return;
        buyerCase.IsConfirmed = true;
        buyerCase.OrderIndex = (sbyte)confirmed.Order.Index;
        if (buyerCase.ChargeCount < 2)
            turn.Cancel(buyerCase.Contact);
        book.Wait(confirmed.Order.Intent, CohortWait.Confirmation, turn.Now - buyerCase.FirstSubmittedAt, turn.Now);
        TryEndAt(Milestone.Confirmed, confirmed.Order.Intent, in buyerCase, turn);
    }

    private void NotPaid(PaymentFailed failed, Turn turn)
    {
        var intent = failed.Order.Intent;
        ref var buyerCase = ref _cases.Find(intent);
        if (Unsafe.IsNullRef(ref buyerCase) || failed.Order.Index != buyerCase.OrderIndex)
            return;
        buyerCase.OrderIndex = -1;
        buyerCase.ClientKey++;
        if (!failed.IsBuyersOwn)
        {
            TryAgain(intent, ref buyerCase, Stage.PaymentCongestion, askedToWait: TimeSpan.Zero, turn);
            return;
        }
        var stream = turn.Draw(Purposes.DeclineRetry, intent);
        var ratio = shop.PaymentGateways[map.GatewayIndexOf(buyerCase.Draft.Method)].DeclineRetryRatio;
        if (!buyerCase.HasRetriedDecline && stream.NextChance(ratio))
        {
            buyerCase.HasRetriedDecline = true;
            var takes = _options.CorrectionTime.SampleDuration(ref stream);
            buyerCase.Waiting = turn.After(takes, new RetryDue(intent, buyerCase.SubmissionCount));
            return;
        }
        var isTouched = book.IsTouched(intent);
        Decide(intent, in buyerCase, isTouched ? Outcome.Failed : Outcome.UnpaidByBuyer, Stage.PaymentCongestion, turn);
    }

    private void Refunded(long intent)
    {
        ref var buyerCase = ref _cases.Find(intent);
        if (!Unsafe.IsNullRef(ref buyerCase))
            buyerCase.ChargeCount--;
    }
}

using System.Runtime.CompilerServices;
using FulfilSim.Actors;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Plants.Ordering;

/// <content>Charges, their answers, and what becomes of orders that are not paid.</content>
internal sealed partial class OrderSystem
{
    /// <summary>Starts the next attempt to charge an order that is not paid yet.</summary>
    private void Charge(OrderKey key, Turn turn)
    {
        ref var order = ref _orders.Find(key);
        if (Unsafe.IsNullRef(ref order) || order.Status != OrderStatus.AwaitingPayment)
            return;
        var charge = new ChargeKey(key, order.ChargeAttemptCount++);
        turn.Tell(
            map.GatewayFor(order.Draft.Method),
            new ChargeRequested(charge, PriceOf(in order), decisions.Identity.ChargeKeyOf(key.Index)));
        order.ChargeTimer = turn.After(_options.ChargeTimeout, new ChargeTimedOut(charge));
    }

    private void ChargeTakenIn(ChargeTaken taken, Turn turn)
    {
        if (!taken.IsAccepted)
        {
            ChargeFailed(taken.Charge, turn);
            return;
        }
        ref var order = ref _orders.Find(taken.Charge.Order);
        if (!Unsafe.IsNullRef(ref order))
            turn.Cancel(order.ChargeTimer);
    }

    /// <summary>A charge was refused or not answered: once more later, or give the order up.</summary>
    private void ChargeFailed(ChargeKey charge, Turn turn)
    {
        ref var order = ref _orders.Find(charge.Order);
        if (Unsafe.IsNullRef(ref order)
            || order.Status != OrderStatus.AwaitingPayment
            || charge.Attempt != order.ChargeAttemptCount - 1)
        {
            return;
        }
        turn.Cancel(order.ChargeTimer);
        var stream = turn.Draw(Purposes.ChargeBackoff, charge.Order.Intent, charge.Number);
        if (decisions.ChargeRetry.TryNext(charge.Attempt, stream, out var wait))
        {
            order.ChargeTimer = turn.After(wait, new ChargeRetryDue(charge.Order, order.ChargeAttemptCount));
            return;
        }
        Cancel(charge.Order, ref order, turn);
        turn.Tell(map.Buyers, new PaymentFailed(charge.Order, IsBuyersOwn: false));
    }

    private void ChargeAnsweredBy(ChargeAnswered answer, Turn turn)
    {
        if (answer.IsCaptured)
        {
            Captured(answer.Charge, turn);
            return;
        }
        var key = answer.Charge.Order;
        ref var order = ref _orders.Find(key);
        if (Unsafe.IsNullRef(ref order) || order.Status != OrderStatus.AwaitingPayment)
            return;
        Cancel(key, ref order, turn);
        turn.Tell(map.Buyers, new PaymentFailed(key, IsBuyersOwn: true));
    }

    /// <summary>Money came in: the order is confirmed and goes to the warehouse. Money for anything else goes back.</summary>
    private void Captured(ChargeKey charge, Turn turn)
    {
        ref var order = ref _orders.Find(charge.Order);
        if (Unsafe.IsNullRef(ref order) || order.PaidCharge == charge.Number)
            return;
        if (order.Status != OrderStatus.AwaitingPayment)
        {
            Refund(ref order, charge, turn);
            return;
        }
        order.PaidCharge = (short)charge.Number;
        order.Status = OrderStatus.Paid;
        _orders.Unpaid.Leave(order.UnpaidPlace);
        turn.Cancel(order.ChargeTimer);
        turn.Tell(map.Buyers, new OrderConfirmed(charge.Order));
        turn.Tell(map.Warehouses[order.Warehouse], new PickRequested(charge.Order, order.Draft));
    }

    /// <summary>One reminder stands for all unpaid orders, since the oldest is always the first to expire.</summary>
    private void AwaitDeadline(Turn turn)
    {
        if (_isDeadlineSet || _orders.Unpaid.Oldest == UnpaidLine.Nowhere)
            return;
        _isDeadlineSet = true;
        ref var oldest = ref _orders.Unpaid[_orders.Unpaid.Oldest];
        turn.At(oldest.Since + _options.PaymentDeadline, new PaymentDeadlineDue(oldest.Order.Intent));
    }

    private void CancelUnpaid(Turn turn)
    {
        _isDeadlineSet = false;
        while (_orders.Unpaid.Oldest != UnpaidLine.Nowhere)
        {
            var (key, since) = (_orders.Unpaid[_orders.Unpaid.Oldest].Order, _orders.Unpaid[_orders.Unpaid.Oldest].Since);
            if (turn.Now - since < _options.PaymentDeadline)
                break;
            Cancel(key, ref _orders.Find(key), turn);
            turn.Tell(map.Buyers, new OrderCancelled(key, CancellationReason.Unpaid));
        }
        AwaitDeadline(turn);
    }

    /// <summary>Ends an order. Its stock is free again unless it has left, and its money goes back.</summary>
    private void Cancel(OrderKey key, ref OrderRecord order, Turn turn)
    {
        Invariant.Holds(order.Status != OrderStatus.Cancelled);
        turn.Cancel(order.ChargeTimer);
        switch (order.Status)
        {
            case OrderStatus.AwaitingPayment:
                _orders.Unpaid.Leave(order.UnpaidPlace);
                _stock.Release(order.Warehouse, order.Draft.Item);
                break;
            case OrderStatus.Paid:
                turn.Tell(map.Warehouses[order.Warehouse], new PickWithdrawn(key));
                break;
        }
        if (order.PaidCharge >= 0)
            Refund(ref order, ChargeKey.Of(key.Intent, order.PaidCharge), turn);
        order.Status = OrderStatus.Cancelled;
        _orders.Cancelled(key, turn.Now);
    }

    /// <summary>Sends a charge's money back, once: a late answer must not do it again when the gateway has forgotten the first time.</summary>
    private void Refund(ref OrderRecord order, ChargeKey charge, Turn turn)
    {
        var bit = 1ul << charge.Attempt;
        if ((order.Refunded & bit) != 0)
            return;
        order.Refunded |= bit;
        turn.Tell(map.GatewayFor(order.Draft.Method), new RefundRequested(charge, PriceOf(in order)));
    }

    private long PriceOf(in OrderRecord order) => order.Draft.ValueCents + shop.Economics.FreightCharged.Cents;

    private void Withdraw(OrderKey key, Turn turn)
    {
        ref var order = ref _orders.Find(key);
        if (!Unsafe.IsNullRef(ref order) && order.Status != OrderStatus.Cancelled)
            Cancel(key, ref order, turn);
    }

    /// <summary>Asks the gateways about orders that stay unpaid: each at doubling ages, so that slow methods are not asked in vain all day.</summary>
    private void Reconcile(ReconciliationDue due, Turn turn)
    {
        for (var place = _orders.Unpaid.Oldest; place != UnpaidLine.Nowhere; place = _orders.Unpaid[place].Younger)
        {
            ref var unpaid = ref _orders.Unpaid[place];
            var age = turn.Now - unpaid.Since;
            if (age < due.AgeMin)
                return;
            if (age < due.AgeMin * (1L << Math.Min(unpaid.QueryCount, 40)))
                continue;
            Query(unpaid.Order.Intent, ref _orders.Find(unpaid.Order), turn);
        }
    }

    private void Query(long intent, ref OrderRecord order, Turn turn)
    {
        turn.Tell(map.GatewayFor(order.Draft.Method), new StatusQueried(intent, order.QueryCount++));
        if (order.Status == OrderStatus.AwaitingPayment)
            _orders.Unpaid[order.UnpaidPlace].QueryCount = order.QueryCount;
    }

    /// <summary>Customer service asks on a buyer's behalf; of a doubled order only the one the buyer holds is kept.</summary>
    private void CheckPayment(PaymentCheckAsked asked, Turn turn)
    {
        var intent = asked.Order.Intent;
        ref var kept = ref _orders.Find(asked.Order);
        if (asked.IsDuplicate && !Unsafe.IsNullRef(ref kept) && kept.Status != OrderStatus.Cancelled)
            CancelOthers(asked.Order, turn);
        if (_orders.CountOf(intent) > 0)
            Query(intent, ref _orders.At(intent, place: 0), turn);
    }

    private void CancelOthers(OrderKey kept, Turn turn)
    {
        for (var index = 0; index < OrderKey.IndexEnd; index++)
        {
            var key = new OrderKey(kept.Intent, index);
            ref var order = ref _orders.Find(key);
            if (key != kept && !Unsafe.IsNullRef(ref order) && order.Status != OrderStatus.Cancelled)
                Cancel(key, ref order, turn);
        }
    }
}

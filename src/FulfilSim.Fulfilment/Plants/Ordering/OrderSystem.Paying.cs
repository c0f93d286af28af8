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
        if (_orders.Find(key) is not { Status: OrderStatus.AwaitingPayment } order)
            return;
        var charge = new ChargeKey(key, order.ChargeAttemptCount++);
        turn.Tell(
            map.GatewayFor(order.Draft.Method),
            new ChargeRequested(charge, PriceOf(order), decisions.Identity.ChargeKeyOf(key.Index)));
        order.ChargeTimer = turn.After(_options.ChargeTimeout, new ChargeTimedOut(charge));
    }

    private void ChargeTakenIn(ChargeTaken taken, Turn turn)
    {
        if (!taken.IsAccepted)
            ChargeFailed(taken.Charge, turn);
        else if (_orders.Find(taken.Charge.Order) is { } order)
            turn.Cancel(order.ChargeTimer);
    }

    /// <summary>A charge was refused or not answered: once more later, or give the order up.</summary>
    private void ChargeFailed(ChargeKey charge, Turn turn)
    {
        if (_orders.Find(charge.Order) is not { Status: OrderStatus.AwaitingPayment } order
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
        Cancel(order, turn);
        turn.Tell(map.Buyers, new PaymentFailed(order.Key, IsBuyersOwn: false));
    }

    private void ChargeAnsweredBy(ChargeAnswered answer, Turn turn)
    {
        if (answer.IsCaptured)
        {
            Captured(answer.Charge, turn);
            return;
        }
        if (_orders.Find(answer.Charge.Order) is not { Status: OrderStatus.AwaitingPayment } order)
            return;
        Cancel(order, turn);
        turn.Tell(map.Buyers, new PaymentFailed(order.Key, IsBuyersOwn: true));
    }

    /// <summary>Money came in: the order is confirmed and goes to the warehouse. Money for anything else goes back.</summary>
    private void Captured(ChargeKey charge, Turn turn)
    {
        if (_orders.Find(charge.Order) is not { } order || order.PaidCharge == charge.Number)
            return;
        if (order.Status != OrderStatus.AwaitingPayment)
        {
            Refund(order, charge, turn);
            return;
        }
        order.PaidCharge = charge.Number;
        order.Status = OrderStatus.Paid;
        _orders.NoLongerUnpaid(order);
        turn.Cancel(order.ChargeTimer);
        turn.Tell(map.Buyers, new OrderConfirmed(order.Key));
        turn.Tell(map.Warehouses[order.Warehouse], new PickRequested(order.Key, order.Draft));
    }

    /// <summary>One reminder stands for all unpaid orders, since the oldest is always the first to expire.</summary>
    private void AwaitDeadline(Turn turn)
    {
        if (_isDeadlineSet || _orders.OldestUnpaid is not { } oldest)
            return;
        _isDeadlineSet = true;
        turn.At(oldest.UnpaidSince + _options.PaymentDeadline, new PaymentDeadlineDue(oldest.Key.Intent));
    }

    private void CancelUnpaid(Turn turn)
    {
        _isDeadlineSet = false;
        while (_orders.OldestUnpaid is { } oldest && turn.Now - oldest.UnpaidSince >= _options.PaymentDeadline)
        {
            Cancel(oldest, turn);
            turn.Tell(map.Buyers, new OrderCancelled(oldest.Key, CancellationReason.Unpaid));
        }
        AwaitDeadline(turn);
    }

    /// <summary>Ends an order. Its stock is free again unless it has left, and its money goes back.</summary>
    private void Cancel(OrderRecord order, Turn turn)
    {
        Invariant.Holds(order.Status != OrderStatus.Cancelled);
        turn.Cancel(order.ChargeTimer);
        switch (order.Status)
        {
            case OrderStatus.AwaitingPayment:
                _orders.NoLongerUnpaid(order);
                _stock.Release(order.Warehouse, order.Draft.Item);
                break;
            case OrderStatus.Paid:
                turn.Tell(map.Warehouses[order.Warehouse], new PickWithdrawn(order.Key));
                break;
        }
        if (order.PaidCharge >= 0)
            Refund(order, new ChargeKey(order.Key, order.PaidCharge & 63), turn);
        order.Status = OrderStatus.Cancelled;
        _orders.Cancelled(order, turn.Now);
    }

    private void Refund(OrderRecord order, ChargeKey charge, Turn turn) =>
        turn.Tell(map.GatewayFor(order.Draft.Method), new RefundRequested(charge, PriceOf(order)));

    private long PriceOf(OrderRecord order) => order.Draft.ValueCents + shop.Economics.FreightCharged.Cents;

    private void Withdraw(OrderKey key, Turn turn)
    {
        if (_orders.Find(key) is { } order && order.Status != OrderStatus.Cancelled)
            Cancel(order, turn);
    }

    /// <summary>Asks the gateways about orders that stay unpaid: each at doubling ages, so that slow methods are not asked in vain all day.</summary>
    private void Reconcile(ReconciliationDue due, Turn turn)
    {
        for (var order = _orders.OldestUnpaid; order is not null; order = order.YoungerUnpaid)
        {
            var age = turn.Now - order.UnpaidSince;
            if (age < due.AgeMin)
                return;
            if (age < due.AgeMin * (1L << Math.Min(order.QueryCount, 40)))
                continue;
            Query(order, turn);
        }
    }

    private void Query(OrderRecord order, Turn turn) =>
        turn.Tell(map.GatewayFor(order.Draft.Method), new StatusQueried(order.Key.Intent, order.QueryCount++));

    /// <summary>Customer service asks on a buyer's behalf; of a doubled order only the one the buyer holds is kept.</summary>
    private void CheckPayment(PaymentCheckAsked asked, Turn turn)
    {
        var kept = _orders.Find(asked.Order);
        if (asked.IsDuplicate && kept is not null && kept.Status != OrderStatus.Cancelled)
            CancelOthers(kept, turn);
        if (_orders.FirstOf(asked.Order.Intent) is { } first)
            Query(first, turn);
    }

    private void CancelOthers(OrderRecord kept, Turn turn)
    {
        for (var order = _orders.FirstOf(kept.Key.Intent); order is not null; order = order.Next)
        {
            if (order != kept && order.Status != OrderStatus.Cancelled)
                Cancel(order, turn);
        }
    }
}

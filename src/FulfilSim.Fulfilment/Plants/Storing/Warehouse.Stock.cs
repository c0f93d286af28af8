using FulfilSim.Actors;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Plants.Storing;

/// <content>Goods that come in, and orders that wait for them.</content>
internal sealed partial class Warehouse
{
    private readonly Purpose _supplierLeadTimes = Purpose.Named("supplier-lead-time:" + options.Name);
    private readonly Dictionary<int, LinkedList<BackorderPlaced>> _backorders = [];

    private void AwaitGoods(ReplenishmentOrdered ordered, Turn turn)
    {
        var stream = turn.Draw(_supplierLeadTimes, ordered.Item, ordered.Number);
        var takes = options.Stock.SupplierLeadTime.SampleDuration(ref stream);
        turn.After(takes, new GoodsArrived(ordered.Item, ordered.Quantity, ordered.Number));
    }

    private void PutAway(GoodsArrived arrived, Turn turn)
    {
        _shelf[arrived.Item] += arrived.Quantity;
        var counted = stock.CountOf(index, arrived.Item, arrived.Quantity, arrived.Number);
        turn.Tell(map.OrderSystem, new StockReceived(arrived.Item, arrived.Quantity, counted, arrived.Number));
        ServeBackorders(arrived.Item, arrived.Quantity, turn);
    }

    private void TakeBack(ParcelReturned returned, Turn turn)
    {
        _shelf[returned.Item]++;
        turn.Tell(map.OrderSystem, new StockReceived(returned.Item, Ordered: 0, Counted: 1, Number: 0));
        ServeBackorders(returned.Item, quantity: 1, turn);
    }

    private void Backorder(BackorderPlaced placed, Turn turn)
    {
        if (!_backorders.TryGetValue(placed.Draft.Item, out var waiting))
            _backorders[placed.Draft.Item] = waiting = new LinkedList<BackorderPlaced>();
        waiting.AddLast(placed);
        turn.After(placed.Limit, new BackorderOver(placed.Order, placed.Draft.Item, placed.Number));
    }

    /// <summary>Those who wait for an item go first, straight to the pickers.</summary>
    private void ServeBackorders(int item, int quantity, Turn turn)
    {
        if (!_backorders.TryGetValue(item, out var waiting))
            return;
        for (; quantity > 0 && waiting.First is { } first; quantity--)
        {
            waiting.RemoveFirst();
            _jobs.Add(first.Value.Order.Intent, new PickJob(first.Value.Order, first.Value.Draft));
            Queue(first.Value.Order, turn);
        }
    }

    private void GiveUpBackorder(BackorderOver over, Turn turn)
    {
        if (TryTakeBackorder(over.Order, over.Item, over.Number))
            turn.Tell(map.OrderSystem, new PickFailed(over.Order, over.Item, PickFailure.NothingCame));
    }

    private bool TryWithdrawBackorder(OrderKey key, Turn turn)
    {
        foreach (var item in _backorders.Keys.Order())
        {
            if (!TryTakeBackorder(key, item))
                continue;
            turn.Tell(map.OrderSystem, new PickStopped(key, item));
            return true;
        }
        return false;
    }

    /// <param name="key">The order that waits.</param>
    /// <param name="item">What it waits for.</param>
    /// <param name="number">Which of its waits; any where it is negative.</param>
    private bool TryTakeBackorder(OrderKey key, int item, int number = -1)
    {
        if (!_backorders.TryGetValue(item, out var waiting))
            return false;
        for (var node = waiting.First; node is not null; node = node.Next)
        {
            if (node.Value.Order != key || (number >= 0 && node.Value.Number != number))
                continue;
            waiting.Remove(node);
            return true;
        }
        return false;
    }
}

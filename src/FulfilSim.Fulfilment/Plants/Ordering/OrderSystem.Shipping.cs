using FulfilSim.Actors;
using FulfilSim.Fulfilment.Books;
using FulfilSim.Fulfilment.Messages;

namespace FulfilSim.Fulfilment.Plants.Ordering;

/// <content>From the warehouse to the door, and what comes back.</content>
internal sealed partial class OrderSystem
{
    private void HandedOver(OrderKey key)
    {
        if (_orders.Find(key) is { Status: OrderStatus.Paid } order)
            order.Status = OrderStatus.HandedOver;
    }

    /// <summary>The order was not picked: elsewhere, later, or not at all.</summary>
    private void NotPicked(PickFailed failed, Turn turn)
    {
        if (_orders.Find(failed.Order) is not { Status: OrderStatus.Paid } order)
            return;
        switch (failed.Failure)
        {
            case PickFailure.NotFound:
                book.Touch(failed.Order.Intent, Causes.IndexOf<Faults.StockRecordDrift>());
                Buy(order.Warehouse, _stock.Correct(order.Warehouse, failed.Item), turn);
                if (!TryRedirect(order, turn))
                    Backorder(order, turn);
                break;
            case PickFailure.QueueFull:
                if (!TryRedirect(order, turn))
                    GiveUpPick(order, CancellationReason.WarehouseFull, turn);
                break;
            case PickFailure.NothingCame:
                GiveUpPick(order, CancellationReason.OutOfStock, turn);
                break;
        }
    }

    private bool TryRedirect(OrderRecord order, Turn turn)
    {
        var occurrence = OrderKey.IndexEnd + order.Key.Index;
        var other = OtherWarehouseFor(order.Draft.Item, order.Warehouse, order.Key.Intent, occurrence, turn);
        if (other < 0)
            return false;
        _stock.Release(order.Warehouse, order.Draft.Item); // nobody waits there
        Buy(other, _stock.Reserve(other, order.Draft.Item), turn);
        order.Warehouse = other;
        turn.Tell(map.Warehouses[other], new PickRequested(order.Key, order.Draft));
        return true;
    }

    private void Backorder(OrderRecord order, Turn turn) =>
        turn.Tell(
            map.Warehouses[order.Warehouse],
            new BackorderPlaced(order.Key, order.Draft, _options.BackorderLimit, order.BackorderCount++));

    private void GiveUpPick(OrderRecord order, CancellationReason reason, Turn turn)
    {
        order.Status = OrderStatus.HandedOver; // the warehouse holds nothing for it any more
        Cancel(order, turn);
        _stock.Release(order.Warehouse, order.Draft.Item);
        turn.Tell(map.Buyers, new OrderCancelled(order.Key, reason));
    }

    private void OpenAddressCase(AddressNotFound notFound, Turn turn)
    {
        if (_orders.Find(notFound.Order) is not { HasAddressCase: false } order)
            return;
        order.HasAddressCase = true;
        turn.Tell(map.CustomerService, new CaseOpened(order.Key, CaseKind.AddressRepair, turn.Sender));
    }

    private void Mismatched(OrderKey key, Turn turn)
    {
        if (decisions.Mismatch.OpensCase)
            turn.Tell(map.CustomerService, new CaseOpened(key, CaseKind.NumberMismatch, turn.Sender));
    }

    private void CameBack(OrderKey key, Turn turn)
    {
        if (_orders.Find(key) is not { } order || order.Status == OrderStatus.Cancelled)
            return;
        Cancel(order, turn);
        turn.Tell(map.Buyers, new OrderCancelled(key, CancellationReason.Undeliverable));
    }
}

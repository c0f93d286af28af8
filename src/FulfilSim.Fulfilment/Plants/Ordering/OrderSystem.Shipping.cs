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

    /// <summary>The goods were not where the books say: elsewhere, later, or not at all.</summary>
    private void NotFound(PickFailed failed, Turn turn)
    {
        if (_orders.Find(failed.Order) is not { Status: OrderStatus.Paid } order)
            return;
        if (failed.IsFinal)
        {
            order.Status = OrderStatus.HandedOver; // nothing is held for it any more
            Cancel(order, turn);
            _stock.Release(order.Warehouse, failed.Item);
            turn.Tell(map.Buyers, new OrderCancelled(order.Key, CancellationReason.OutOfStock));
            return;
        }
        book.Touch(failed.Order.Intent, Causes.IndexOf<Faults.StockRecordDrift>());
        Buy(order.Warehouse, _stock.Correct(order.Warehouse, failed.Item), turn);
        var other = OtherWarehouseFor(order.Draft, order.Warehouse, OrderKey.IndexEnd + order.Key.Index, turn);
        if (other < 0)
        {
            turn.Tell(map.Warehouses[order.Warehouse], new BackorderPlaced(order.Key, order.Draft, _options.BackorderLimit));
            return;
        }
        _stock.Release(order.Warehouse, failed.Item); // nobody waits there
        Buy(other, _stock.Reserve(other, order.Draft.Item), turn);
        order.Warehouse = other;
        turn.Tell(map.Warehouses[other], new PickRequested(order.Key, order.Draft));
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

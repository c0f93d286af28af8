using System.Runtime.CompilerServices;
using FulfilSim.Actors;
using FulfilSim.Fulfilment.Books;
using FulfilSim.Fulfilment.Messages;

namespace FulfilSim.Fulfilment.Plants.Ordering;

/// <content>From the warehouse to the door, and what comes back.</content>
internal sealed partial class OrderSystem
{
    private void HandedOver(OrderKey key)
    {
        ref var order = ref _orders.Find(key);
        if (!Unsafe.IsNullRef(ref order) && order.Status == OrderStatus.Paid)
            order.Status = OrderStatus.HandedOver;
    }

    /// <summary>The order was not picked: elsewhere, later, or not at all.</summary>
    private void NotPicked(PickFailed failed, Turn turn)
    {
        var key = failed.Order;
        ref var order = ref _orders.Find(key);
        if (Unsafe.IsNullRef(ref order) || order.Status != OrderStatus.Paid)
            return;
        switch (failed.Failure)
        {
            case PickFailure.NotFound:
                book.Touch(key.Intent, Causes.IndexOf<Faults.StockRecordDrift>());
                Buy(order.Warehouse, _stock.Correct(order.Warehouse, failed.Item), turn);
                if (!TryRedirect(key, ref order, turn))
                    Backorder(key, ref order, turn);
                break;
            case PickFailure.QueueFull:
                if (!TryRedirect(key, ref order, turn))
                    GiveUpPick(key, ref order, CancellationReason.WarehouseFull, turn);
                break;
            case PickFailure.NothingCame:
                GiveUpPick(key, ref order, CancellationReason.OutOfStock, turn);
                break;
        }
    }

    private bool TryRedirect(OrderKey key, ref OrderRecord order, Turn turn)
    {
        var occurrence = OrderKey.IndexEnd + key.Index;
        var other = OtherWarehouseFor(order.Draft.Item, order.Warehouse, key.Intent, occurrence, turn);
        if (other < 0)
            return false;
        _stock.Release(order.Warehouse, order.Draft.Item); // nobody waits there
        Buy(other, _stock.Reserve(other, order.Draft.Item), turn);
        order.Warehouse = (ushort)other;
        turn.Tell(map.Warehouses[other], new PickRequested(key, order.Draft));
        return true;
    }

    private void Backorder(OrderKey key, ref OrderRecord order, Turn turn) =>
        turn.Tell(
            map.Warehouses[order.Warehouse],
            new BackorderPlaced(key, order.Draft, _options.BackorderLimit, order.BackorderCount++));

    private void GiveUpPick(OrderKey key, ref OrderRecord order, CancellationReason reason, Turn turn)
    {
        order.Status = OrderStatus.HandedOver; // the warehouse holds nothing for it any more
        _stock.Release(order.Warehouse, order.Draft.Item);
        Cancel(key, ref order, turn);
        turn.Tell(map.Buyers, new OrderCancelled(key, reason));
    }

    private void OpenAddressCase(AddressNotFound notFound, Turn turn)
    {
        ref var order = ref _orders.Find(notFound.Order);
        if (Unsafe.IsNullRef(ref order) || order.HasAddressCase)
            return;
        order.HasAddressCase = true;
        turn.Tell(map.CustomerService, new CaseOpened(notFound.Order, CaseKind.AddressRepair, turn.Sender));
    }

    private void Mismatched(OrderKey key, Turn turn)
    {
        if (decisions.Mismatch.OpensCase)
            turn.Tell(map.CustomerService, new CaseOpened(key, CaseKind.NumberMismatch, turn.Sender));
    }

    private void CameBack(OrderKey key, Turn turn)
    {
        ref var order = ref _orders.Find(key);
        if (Unsafe.IsNullRef(ref order) || order.Status == OrderStatus.Cancelled)
            return;
        Cancel(key, ref order, turn);
        turn.Tell(map.Buyers, new OrderCancelled(key, CancellationReason.Undeliverable));
    }
}

using FulfilSim.Actors;
using FulfilSim.Fulfilment.Messages;

namespace FulfilSim.Fulfilment.Plants.Ordering;

/// <summary>
/// The orders on record. Delivered ones leave at once; cancelled ones stay for a while, because money for them may
/// still come in and must go back.
/// </summary>
internal sealed class OrderRegister
{
    private static readonly TimeSpan CancelledRetention = TimeSpan.FromDays(30);

    private readonly EntityTable<OrderRecord> _byIntent = new();
    private readonly Queue<(SimTime At, OrderKey Key)> _cancelled = new();
    private OrderRecord? _oldestUnpaid;
    private OrderRecord? _youngestUnpaid;

    /// <summary>The oldest order that awaits payment; follow <see cref="OrderRecord.YoungerUnpaid"/>.</summary>
    public OrderRecord? OldestUnpaid => _oldestUnpaid;

    /// <summary>First order of an intent; follow <see cref="OrderRecord.Next"/>.</summary>
    public OrderRecord? FirstOf(long intent) => _byIntent.TryGet(intent, out var first) ? first : null;

    public OrderRecord? Find(OrderKey key)
    {
        var order = FirstOf(key.Intent);
        while (order is not null && order.Key.Index != key.Index)
            order = order.Next;
        return order;
    }

    /// <summary>The order that an earlier submission under the same key has made, whatever became of it.</summary>
    public OrderRecord? FindByClientKey(long intent, int clientKey)
    {
        var order = FirstOf(intent);
        while (order is not null && order.ClientKey != clientKey)
            order = order.Next;
        return order;
    }

    /// <summary>Number of the intent's next order.</summary>
    public int NextIndexOf(long intent)
    {
        var index = 0;
        for (var order = FirstOf(intent); order is not null; order = order.Next)
            index = Math.Max(index, order.Key.Index + 1);
        return index;
    }

    public void Add(OrderRecord order, SimTime now)
    {
        if (_byIntent.TryGet(order.Key.Intent, out var first))
        {
            while (first.Next is not null)
                first = first.Next;
            first.Next = order;
        }
        else
        {
            _byIntent.Add(order.Key.Intent, order);
        }
        order.UnpaidSince = now;
        order.OlderUnpaid = _youngestUnpaid;
        if (_youngestUnpaid is null)
            _oldestUnpaid = order;
        else
            _youngestUnpaid.YoungerUnpaid = order;
        _youngestUnpaid = order;
    }

    /// <summary>Takes an order off the list of those that await payment.</summary>
    public void NoLongerUnpaid(OrderRecord order)
    {
        if (order.OlderUnpaid is null)
            _oldestUnpaid = order.YoungerUnpaid;
        else
            order.OlderUnpaid.YoungerUnpaid = order.YoungerUnpaid;
        if (order.YoungerUnpaid is null)
            _youngestUnpaid = order.OlderUnpaid;
        else
            order.YoungerUnpaid.OlderUnpaid = order.OlderUnpaid;
        order.OlderUnpaid = order.YoungerUnpaid = null;
    }

    public void Cancelled(OrderRecord order, SimTime now)
    {
        _cancelled.Enqueue((now, order.Key));
        while (_cancelled.TryPeek(out var oldest) && now - oldest.At > CancelledRetention)
        {
            _cancelled.Dequeue();
            Remove(oldest.Key);
        }
    }

    public void Remove(OrderKey key)
    {
        var first = FirstOf(key.Intent);
        if (first is null)
            return;
        if (first.Key.Index == key.Index)
        {
            _byIntent.Remove(key.Intent);
            if (first.Next is not null)
                _byIntent.Add(key.Intent, first.Next);
            return;
        }
        while (first.Next is not null && first.Next.Key.Index != key.Index)
            first = first.Next;
        first.Next = first.Next?.Next;
    }
}

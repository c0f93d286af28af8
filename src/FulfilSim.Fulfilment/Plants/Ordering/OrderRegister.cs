using System.Runtime.CompilerServices;
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

    private readonly IntentTable<OrderRecord> _orders = new();
    private readonly Queue<(SimTime At, OrderKey Key)> _cancelled = new();

    /// <summary>Those that await payment.</summary>
    public UnpaidLine Unpaid { get; } = new();

    /// <summary>Orders of an intent, cancelled ones included.</summary>
    public int CountOf(long intent) => _orders.CountOf(intent);

    /// <summary>An order of an intent, by place in the order of coming.</summary>
    public ref OrderRecord At(long intent, int place) => ref _orders.At(intent, place);

    /// <summary>
    /// The order's own place; a null reference where it is not on record. Valid until an order of its intent comes or goes.
    /// </summary>
    public ref OrderRecord Find(OrderKey key) => ref _orders.Find(key.Intent, key.Index);

    /// <summary>
    /// The order that an earlier submission under the same key has made, whatever became of it; a null reference where
    /// there is none.
    /// </summary>
    public ref OrderRecord FindByClientKey(long intent, int clientKey)
    {
        for (var place = 0; place < CountOf(intent); place++)
        {
            ref var order = ref At(intent, place);
            if (order.ClientKey == clientKey)
                return ref order;
        }
        return ref Unsafe.NullRef<OrderRecord>();
    }

    /// <summary>Number of the intent's next order.</summary>
    public int NextIndexOf(long intent)
    {
        var index = 0;
        for (var place = 0; place < CountOf(intent); place++)
            index = Math.Max(index, At(intent, place).Number + 1);
        return index;
    }

    /// <summary>Puts an order on record, unpaid.</summary>
    public void Add(OrderKey key, OrderRecord order, SimTime now)
    {
        order.UnpaidPlace = Unpaid.Enter(key, now);
        _orders.Add(key.Intent, in order);
    }

    public void Cancelled(OrderKey key, SimTime now)
    {
        _cancelled.Enqueue((now, key));
        while (_cancelled.TryPeek(out var oldest) && now - oldest.At > CancelledRetention)
        {
            _cancelled.Dequeue();
            Remove(oldest.Key);
        }
    }

    public void Remove(OrderKey key) => _orders.Remove(key.Intent, key.Index);
}

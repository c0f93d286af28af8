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

    /// <summary>Late submissions and answers come earlier than that.</summary>
    private static readonly TimeSpan NumberRetention = TimeSpan.FromDays(60);

    private readonly IntentTable<OrderRecord> _orders = new();
    private readonly Queue<(SimTime At, OrderKey Key)> _cancelled = new();

    /// <summary>Orders ever made of an intent.</summary>
    private readonly EntityTable<byte> _made = new();
    private readonly Queue<(SimTime At, long Intent)> _firstMade = new();

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

    /// <summary>Number of the intent's next order; those of orders that have left are not given again.</summary>
    public int NextIndexOf(long intent) => _made.TryGet(intent, out var count) ? count : 0;

    /// <summary>Puts an order on record, unpaid.</summary>
    public void Add(OrderKey key, OrderRecord order, SimTime now)
    {
        Number(key.Intent, now);
        order.UnpaidPlace = Unpaid.Enter(key, now);
        _orders.Add(key.Intent, in order);
    }

    private void Number(long intent, SimTime now)
    {
        while (_firstMade.TryPeek(out var oldest) && now - oldest.At > NumberRetention)
            _made.Remove(_firstMade.Dequeue().Intent);
        ref var count = ref _made.Find(intent);
        if (!Unsafe.IsNullRef(ref count))
        {
            count++;
            return;
        }
        _made.Add(intent, 1);
        _firstMade.Enqueue((now, intent));
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

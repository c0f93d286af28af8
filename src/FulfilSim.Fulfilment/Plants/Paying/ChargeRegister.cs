using FulfilSim.Actors;
using FulfilSim.Fulfilment.Messages;

namespace FulfilSim.Fulfilment.Plants.Paying;

/// <summary>The charges a gateway has on record.</summary>
/// <param name="retention">How long; questions and repeats come earlier than that.</param>
internal sealed class ChargeRegister(TimeSpan retention)
{
    private readonly EntityTable<GatewayCharge> _byIntent = new();
    private readonly Queue<(SimTime At, long Intent)> _age = new();

    public GatewayCharge? FirstOf(long intent) => _byIntent.TryGet(intent, out var first) ? first : null;

    public GatewayCharge? Find(ChargeKey key)
    {
        var charge = FirstOf(key.Order.Intent);
        while (charge is not null && charge.Key.Number != key.Number)
            charge = charge.Next;
        return charge;
    }

    /// <summary>The charge of an intent that carries a key and was not declined.</summary>
    public GatewayCharge? FindByKey(long intent, int idempotencyKey)
    {
        var charge = FirstOf(intent);
        while (charge is not null
            && (charge.IdempotencyKey != idempotencyKey || charge.Status == ChargeStatus.Declined))
        {
            charge = charge.Next;
        }
        return charge;
    }

    public void Add(long intent, GatewayCharge charge, SimTime now)
    {
        while (_age.TryPeek(out var oldest) && now - oldest.At > retention)
        {
            _age.Dequeue();
            _byIntent.Remove(oldest.Intent);
        }
        if (!_byIntent.TryGet(intent, out var first))
        {
            _byIntent.Add(intent, charge);
            _age.Enqueue((now, intent));
            return;
        }
        while (first.Next is not null)
            first = first.Next;
        first.Next = charge;
    }
}

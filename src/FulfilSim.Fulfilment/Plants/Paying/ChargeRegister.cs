using System.Runtime.CompilerServices;
using FulfilSim.Actors;
using FulfilSim.Fulfilment.Messages;

namespace FulfilSim.Fulfilment.Plants.Paying;

/// <summary>The charges a gateway has on record.</summary>
/// <param name="retention">How long; questions and repeats come earlier than that.</param>
internal sealed class ChargeRegister(TimeSpan retention)
{
    private readonly IntentTable<GatewayCharge> _charges = new();
    private readonly Queue<(SimTime At, long Intent)> _age = new();

    /// <summary>Charges of an intent.</summary>
    public int CountOf(long intent) => _charges.CountOf(intent);

    /// <summary>A charge of an intent, by place in the order of coming.</summary>
    public ref GatewayCharge At(long intent, int place) => ref _charges.At(intent, place);

    /// <summary>The charge's own place; a null reference where it is not on record. Valid until <see cref="Add"/>.</summary>
    public ref GatewayCharge Find(ChargeKey key) => ref _charges.Find(key.Order.Intent, key.Number);

    /// <summary>The charge of an intent that carries a key and was not declined; a null reference where there is none.</summary>
    public ref GatewayCharge FindByKey(long intent, int idempotencyKey)
    {
        for (var place = 0; place < CountOf(intent); place++)
        {
            ref var charge = ref At(intent, place);
            if (charge.IdempotencyKey == idempotencyKey && charge.Status != ChargeStatus.Declined)
                return ref charge;
        }
        return ref Unsafe.NullRef<GatewayCharge>();
    }

    public void Add(long intent, in GatewayCharge charge, SimTime now)
    {
        while (_age.TryPeek(out var oldest) && now - oldest.At > retention)
        {
            _age.Dequeue();
            _charges.RemoveAll(oldest.Intent);
        }
        if (CountOf(intent) == 0)
            _age.Enqueue((now, intent));
        _charges.Add(intent, in charge);
    }
}

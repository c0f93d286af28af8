using FulfilSim.Actors;
using FulfilSim.Fulfilment.Messages;

namespace FulfilSim.Fulfilment.Plants.Ordering;

/// <summary>How far an order has come, as the order system sees it.</summary>
internal enum OrderStatus : byte
{
    AwaitingPayment = 0,
    Paid,
    HandedOver,
    Cancelled,
}

/// <summary>One order on record, in place in a table: little memory, without references.</summary>
internal struct OrderRecord(int index, OrderDraft draft, int warehouse, int clientKey, SimTime promise) : INumbered
{
    public OrderDraft Draft = draft;

    public OrderStatus Status;

    private readonly byte _index = (byte)index;

    /// <summary>Index of the warehouse that holds the goods for it.</summary>
    public ushort Warehouse = (ushort)warehouse;

    /// <summary>Number of the charge that paid it; -1 while none has.</summary>
    public short PaidCharge = -1;

    /// <summary>Attempts to charge so far.</summary>
    public byte ChargeAttemptCount;

    public bool HasAddressCase;

    public Timer ChargeTimer;

    /// <summary>Where it stands among the unpaid ones.</summary>
    public int UnpaidPlace;

    /// <summary>Key of the submission that made it.</summary>
    public int ClientKey = clientKey;

    public SimTime Promise = promise;

    /// <summary>Questions to the gateway about it.</summary>
    public int QueryCount;

    /// <summary>Times it has waited for goods.</summary>
    public int BackorderCount;

    /// <summary>Its charges that were sent back, a bit an attempt.</summary>
    public ulong Refunded;

    /// <summary>Index of the order within its intent.</summary>
    public readonly int Number => _index;
}

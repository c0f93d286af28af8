using FulfilSim.Actors;
using FulfilSim.Fulfilment.Messages;

namespace FulfilSim.Fulfilment.Plants.Ordering;

/// <summary>How far an order has come, as the order system sees it.</summary>
internal enum OrderStatus
{
    AwaitingPayment = 0,
    Paid,
    HandedOver,
    Cancelled,
}

/// <summary>One order on record.</summary>
internal sealed class OrderRecord(OrderKey key, OrderDraft draft, int clientKey, SimTime promise)
{
    public OrderKey Key { get; } = key;

    public OrderDraft Draft { get; } = draft;

    /// <summary>Key of the submission that made it.</summary>
    public int ClientKey { get; } = clientKey;

    public SimTime Promise { get; } = promise;

    public OrderStatus Status { get; set; }

    /// <summary>Index of the warehouse that holds the goods for it.</summary>
    public int Warehouse { get; set; }

    /// <summary>Attempts to charge so far.</summary>
    public int ChargeAttemptCount { get; set; }

    /// <summary>Number of the charge that paid it; -1 while none has.</summary>
    public int PaidCharge { get; set; } = -1;

    public Timer ChargeTimer { get; set; }

    /// <summary>Times it has waited for goods.</summary>
    public int BackorderCount { get; set; }

    public bool HasAddressCase { get; set; }

    /// <summary>Further orders of the same intent.</summary>
    public OrderRecord? Next { get; set; }

    // The list of orders that await payment, oldest first.
    public OrderRecord? OlderUnpaid { get; set; }

    public OrderRecord? YoungerUnpaid { get; set; }

    public SimTime UnpaidSince { get; set; }

    public int QueryCount { get; set; }
}

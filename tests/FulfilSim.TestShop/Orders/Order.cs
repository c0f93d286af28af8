namespace FulfilSim.Shops.Orders;

/// <summary>How far an order has come.</summary>
internal enum OrderState
{
    Received = 0,
    Paid,
    Confirmed,
    Cancelled,
}

/// <summary>How far a charge has come.</summary>
internal enum ChargeState
{
    Pending = 0,
    Captured,
    Refunded,
}

/// <summary>Money that is taken.</summary>
internal sealed record Charge(string Id, long Amount, ChargeState State);

/// <summary>An order as it is now.</summary>
/// <param name="Id">The shop's own name for it.</param>
/// <param name="Request">What was wanted.</param>
/// <param name="Marks">Headers by which its request said that it is a test's.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Charges">Money taken for it; one charge, in a shop without bugs.</param>
internal sealed record Order(
    string Id, OrderRequest Request, IReadOnlyDictionary<string, string> Marks, OrderState State, IReadOnlyList<Charge> Charges);

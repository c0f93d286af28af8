namespace FulfilSim.Fulfilment.Books;

/// <summary>Why money moved.</summary>
public enum MoneyReason
{
    /// <summary>Buyer to clearing.</summary>
    Captured = 0,

    /// <summary>Clearing to buyer.</summary>
    Refunded,

    /// <summary>Clearing to seller: the goods are the buyer's.</summary>
    Earned,

    /// <summary>Clearing to what is owed to the buyer at the end.</summary>
    Owed,

    /// <summary>Seller to gateway.</summary>
    Fee,

    /// <summary>Seller to courier: carriage, failed attempts, returns.</summary>
    Freight,

    /// <summary>Seller to customer service.</summary>
    Contact,

    /// <summary>Seller to whoever runs a mitigation.</summary>
    Mitigation,
}

/// <summary>One movement of money for one intent; what leaves one account enters another.</summary>
/// <param name="Intent">The potential intent.</param>
/// <param name="Reason">Says from where to where.</param>
/// <param name="Cents">Not negative.</param>
public readonly record struct MoneyPosting(long Intent, MoneyReason Reason, long Cents);

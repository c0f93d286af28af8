namespace FulfilSim.Fulfilment.Options;

/// <summary>How far an order has to come for its intent to end well, in the order in which they are reached.</summary>
public enum Milestone
{
    /// <summary>The shop has said that it has the order.</summary>
    Acknowledged = 0,

    /// <summary>The money was taken.</summary>
    Paid,

    /// <summary>The buyer has read that the order is paid and accepted.</summary>
    Confirmed,

    /// <summary>The right goods are at the right door: all the way.</summary>
    Delivered,
}

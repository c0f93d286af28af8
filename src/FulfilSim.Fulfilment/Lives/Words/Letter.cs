using FulfilSim.Fulfilment.Messages;

namespace FulfilSim.Fulfilment.Lives.Words;

/// <summary>Who told whom, for the words of a message.</summary>
/// <param name="From">The sender, as people call it.</param>
/// <param name="To">The receiver; of a reminder the sender itself.</param>
internal sealed record Letter(string From, string To, LifeFormat Format)
{
    /// <summary>" (order 2)": which order of the intent, from the second on.</summary>
    public static string Which(OrderKey order) => order.Index == 0 ? "" : $" (order {order.Index + 1})";

    /// <summary>The same with the attempt, from the second on.</summary>
    public static string Which(ChargeKey charge) =>
        Which(charge.Order) + (charge.Attempt == 0 ? "" : $" (attempt {charge.Attempt + 1})");
}

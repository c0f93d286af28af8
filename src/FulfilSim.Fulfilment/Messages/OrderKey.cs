namespace FulfilSim.Fulfilment.Messages;

/// <summary>
/// Names one order of one intent; an intent has more than one when a submission was doubled. Eight bytes, because every
/// plant keeps them by the thousand.
/// </summary>
/// <param name="Intent">The potential intent; below 2^59.</param>
/// <param name="Index">0-based number of the order within the intent; below 16.</param>
public readonly record struct OrderKey(long Intent, int Index)
{
    /// <summary>Orders an intent can have; further submissions are refused.</summary>
    public const int IndexEnd = 16;

    private readonly long _number = (Intent * IndexEnd) + Index;

    public long Intent => _number >> 4;

    public int Index => (int)(_number & (IndexEnd - 1));

    public override string ToString() => Index == 0 ? $"order {Intent}" : $"order {Intent}.{Index + 1}";
}

/// <summary>Names one charge of one order.</summary>
/// <param name="Order">The order it is for.</param>
/// <param name="Attempt">0-based attempt; below 64.</param>
public readonly record struct ChargeKey(OrderKey Order, int Attempt)
{
    /// <summary>Unique within the intent; doubles as the message's occurrence.</summary>
    public int Number => (Order.Index << 6) | Attempt;

    /// <summary>The charge with this <see cref="Number"/> of an intent.</summary>
    public static ChargeKey Of(long intent, int number) => new(new OrderKey(intent, number >> 6), number & 63);
}

namespace FulfilSim.Statistics;

/// <summary>
/// A quantity that changes in steps and is averaged over time, such as the number in system. Its integral is an
/// integer, so laws about it hold exactly.
/// </summary>
public sealed class TimeWeighted
{
    private readonly long _startTicks;
    private long _changedTicks;
    private Int128 _integral;

    /// <param name="value">The value at the start.</param>
    /// <param name="startTicks">When it starts, in ticks of 100 ns.</param>
    public TimeWeighted(long value = 0, long startTicks = 0)
    {
        (Value, Max) = (value, value);
        (_startTicks, _changedTicks) = (startTicks, startTicks);
    }

    /// <summary>The value now.</summary>
    public long Value { get; private set; }

    /// <summary>The highest value so far, however short it lasted.</summary>
    public long Max { get; private set; }

    /// <summary>From <paramref name="nowTicks"/> on the quantity has this value.</summary>
    /// <param name="value">The new value.</param>
    /// <param name="nowTicks">Not before the last change.</param>
    public void Set(long value, long nowTicks)
    {
        _integral = Integral(nowTicks);
        _changedTicks = nowTicks;
        Value = value;
        Max = Math.Max(Max, value);
    }

    /// <summary>From <paramref name="nowTicks"/> on the quantity is higher by this much, or lower.</summary>
    public void Add(long change, long nowTicks) => Set(checked(Value + change), nowTicks);

    /// <summary>The sum of value times ticks, from the start to now.</summary>
    /// <param name="nowTicks">Not before the last change.</param>
    public Int128 Integral(long nowTicks)
    {
        Invariant.Holds(nowTicks >= _changedTicks);
        return _integral + (Int128)Value * (nowTicks - _changedTicks);
    }

    /// <summary>The average over time since the start; the value itself where no time has passed.</summary>
    /// <param name="nowTicks">Not before the last change.</param>
    public double Mean(long nowTicks) => nowTicks == _startTicks
        ? Value
        : (double)Integral(nowTicks) / (nowTicks - _startTicks);
}

using System.Globalization;

namespace FulfilSim.Statistics;

/// <summary>A share of a whole, from 0 to 1. Percent is only how it is written.</summary>
public readonly record struct Ratio : IComparable<Ratio>, IFormattable
{
    /// <param name="value">From 0 to 1.</param>
    /// <exception cref="OptionRejectedException">It is outside, or not a number.</exception>
    public Ratio(double value) => Value = IsShare(value) ? value : throw Refused(value);

    /// <summary>Nothing of it.</summary>
    public static Ratio Zero { get; } = new(0);

    /// <summary>All of it.</summary>
    public static Ratio One { get; } = new(1);

    /// <summary>From 0 to 1.</summary>
    public double Value { get; }

    /// <summary>What is left of the whole.</summary>
    public Ratio Complement => new(1 - Value);

    public static implicit operator double(Ratio ratio) => ratio.Value;

    /// <exception cref="OptionRejectedException">The number is outside 0 to 1, or not a number.</exception>
    public static explicit operator Ratio(double value) => new(value);

    public static bool operator <(Ratio left, Ratio right) => left.Value < right.Value;

    public static bool operator >(Ratio left, Ratio right) => left.Value > right.Value;

    public static bool operator <=(Ratio left, Ratio right) => left.Value <= right.Value;

    public static bool operator >=(Ratio left, Ratio right) => left.Value >= right.Value;

    public int CompareTo(Ratio other) => Value.CompareTo(other.Value);

    /// <summary>As percent with at most six decimals: "1.5%".</summary>
    public override string ToString() => Percent(Value);

    /// <summary>The same as <see cref="ToString()"/>: how a ratio is written depends on nobody's culture.</summary>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    private static bool IsShare(double value) => value is >= 0 and <= 1;

    private static OptionRejectedException Refused(double value) =>
        new(nameof(Ratio), Percent(value), "from 0% to 100%");

    private static string Percent(double value) =>
        (value * 100).ToString("0.######", CultureInfo.InvariantCulture) + "%";
}

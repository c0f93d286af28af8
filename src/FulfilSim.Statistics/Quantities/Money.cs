using System.Globalization;

namespace FulfilSim.Statistics;

/// <summary>
/// An amount in hundredths of the scenario's one currency. May be negative: a debt, a loss. Sums are integers, so
/// their order can't change a result; an overflow throws.
/// </summary>
public readonly record struct Money(long Cents) : IComparable<Money>, IFormattable
{
    /// <summary>No money.</summary>
    public static Money Zero => default;

    public static Money operator +(Money left, Money right) => new(checked(left.Cents + right.Cents));

    public static Money operator -(Money left, Money right) => new(checked(left.Cents - right.Cents));

    public static Money operator -(Money amount) => new(checked(-amount.Cents));

    public static Money operator *(Money amount, long count) => new(checked(amount.Cents * count));

    public static Money operator *(long count, Money amount) => amount * count;

    /// <summary>Part or multiple of an amount, rounded to the nearest cent, halves to even.</summary>
    public static Money operator *(Money amount, double factor) =>
        new(checked((long)Math.Round(amount.Cents * Require.Finite(factor, nameof(factor)))));

    public static bool operator <(Money left, Money right) => left.Cents < right.Cents;

    public static bool operator >(Money left, Money right) => left.Cents > right.Cents;

    public static bool operator <=(Money left, Money right) => left.Cents <= right.Cents;

    public static bool operator >=(Money left, Money right) => left.Cents >= right.Cents;

    public int CompareTo(Money other) => Cents.CompareTo(other.Cents);

    /// <summary>Whole units and two decimals, without the currency: "4.50".</summary>
    public override string ToString() => (Cents / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>The same as <see cref="ToString()"/>.</summary>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();
}

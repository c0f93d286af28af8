using System.Globalization;

namespace FulfilSim.Statistics;

/// <summary>How often something happens, in events per second; 0 means never.</summary>
public readonly record struct Rate : IComparable<Rate>, IFormattable
{
    /// <param name="perSecond">Finite, 0 or above.</param>
    /// <exception cref="OptionRejectedException">It is negative or not finite.</exception>
    public Rate(double perSecond) => PerSecond = Require.NotNegative(perSecond, nameof(Rate));

    /// <summary>Events per second, 0 or above.</summary>
    public double PerSecond { get; }

    /// <summary>A number of events over a duration.</summary>
    /// <param name="events">Finite, 0 or above.</param>
    /// <param name="duration">Above 0.</param>
    public static Rate Per(double events, TimeSpan duration) =>
        new(Require.NotNegative(events) / Require.Positive(duration).TotalSeconds);

    public static implicit operator double(Rate rate) => rate.PerSecond;

    public static bool operator <(Rate left, Rate right) => left.PerSecond < right.PerSecond;

    public static bool operator >(Rate left, Rate right) => left.PerSecond > right.PerSecond;

    public static bool operator <=(Rate left, Rate right) => left.PerSecond <= right.PerSecond;

    public static bool operator >=(Rate left, Rate right) => left.PerSecond >= right.PerSecond;

    public int CompareTo(Rate other) => PerSecond.CompareTo(other.PerSecond);

    /// <summary>As scenario files write it: "40/s".</summary>
    public override string ToString() => PerSecond.ToString(CultureInfo.InvariantCulture) + "/s";

    /// <summary>The same as <see cref="ToString()"/>.</summary>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();
}

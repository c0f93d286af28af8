using System.Runtime.CompilerServices;

namespace FulfilSim.Statistics;

/// <summary>
/// Guards of options: each gives its value back, or throws an <see cref="OptionRejectedException"/> that says what
/// was found and what is allowed. Numbers that are not finite are refused by every guard.
/// </summary>
public static class Require
{
    /// <summary>A value from <paramref name="min"/> to <paramref name="max"/>, both allowed.</summary>
    public static T InRange<T>(T value, T min, T max, [CallerMemberName] string option = "")
        where T : IComparable<T>
    {
        if (value is not null && IsFinite(value) && value.CompareTo(min) >= 0 && value.CompareTo(max) <= 0)
            return value;
        throw Rejected(option, value, $"from {Literal.Of(min)} to {Literal.Of(max)}");
    }

    /// <summary>A finite number above 0.</summary>
    public static double Positive(double value, [CallerMemberName] string option = "") =>
        double.IsFinite(value) && value > 0 ? value : throw Rejected(option, value, "a finite number above 0");

    /// <summary>A duration above 0.</summary>
    public static TimeSpan Positive(TimeSpan value, [CallerMemberName] string option = "") =>
        value > TimeSpan.Zero ? value : throw Rejected(option, value, "above 0s");

    /// <summary>A finite number, 0 or above.</summary>
    public static double NotNegative(double value, [CallerMemberName] string option = "") =>
        double.IsFinite(value) && value >= 0 ? value : throw Rejected(option, value, "a finite number, 0 or above");

    /// <summary>A duration of 0 or more.</summary>
    public static TimeSpan NotNegative(TimeSpan value, [CallerMemberName] string option = "") =>
        value >= TimeSpan.Zero ? value : throw Rejected(option, value, "0s or above");

    /// <summary>Any number but infinity and "not a number".</summary>
    public static double Finite(double value, [CallerMemberName] string option = "") =>
        double.IsFinite(value) ? value : throw Rejected(option, value, "a finite number");

    /// <summary>A count of <paramref name="min"/> or more.</summary>
    public static int AtLeast(int value, int min, [CallerMemberName] string option = "") =>
        value >= min ? value : throw Rejected(option, value, $"at least {Literal.Of(min)}");

    /// <summary>A finite number of <paramref name="min"/> or more.</summary>
    public static double AtLeast(double value, double min, [CallerMemberName] string option = "") =>
        double.IsFinite(value) && value >= min ? value : throw Rejected(option, value, $"at least {Literal.Of(min)}");

    /// <summary>A list with at least one item.</summary>
    public static IReadOnlyList<T> NotEmpty<T>(IReadOnlyList<T> value, [CallerMemberName] string option = "") =>
        value is { Count: > 0 }
            ? value
            : throw new OptionRejectedException(option, value is null ? "missing" : "empty", "a list with an item");

    private static bool IsFinite<T>(T value) => value is not double number || double.IsFinite(number);

    private static OptionRejectedException Rejected<T>(string option, T? value, string expected) =>
        new(option, Literal.Of(value), expected);
}

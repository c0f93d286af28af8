using System.Globalization;
using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Sensitivity;

/// <summary>Options as plain numbers, and back: shares and rates as they are, durations in seconds, money in currency units, and of a
/// distribution how many times as long it is.</summary>
internal static class NumberForm
{
    /// <summary>The number behind a value; null where it has none.</summary>
    public static double? Of(object? value) => value switch
    {
        Ratio ratio => ratio.Value,
        TimeSpan duration => duration.TotalSeconds,
        Money money => money.Cents / 100.0,
        Rate rate => rate.PerSecond,
        int count => count,
        double number => number,
        Distribution => 1,
        _ => null,
    };

    /// <summary>A value like the given one that has another number.</summary>
    public static object ValueOf(object like, double number) => like switch
    {
        Ratio => new Ratio(number),
        TimeSpan => TimeSpan.FromSeconds(number),
        Money => new Money((long)Math.Round(number * 100)),
        Rate => new Rate(number),
        int => (int)Math.Round(number),
        Distribution distribution => number == 1 ? distribution : Scaled.By(distribution, number),
        _ => number,
    };

    /// <summary>Only whole numbers will do.</summary>
    public static bool IsWhole(object like) => like is int;

    /// <summary>As people read it: "41 %", "2min", "4", "1.5 times as long".</summary>
    public static string TextOf(object like, double number) => like switch
    {
        Ratio => Digits(number * 100, 3) + " %",
        TimeSpan => DurationOf(number),
        Rate => Digits(number, 3) + "/s",
        int => Math.Round(number).ToString(CultureInfo.InvariantCulture),
        Distribution => "× " + Digits(number, 3),
        _ => Digits(number, 3),
    };

    /// <summary>The same as <see cref="ValueOf"/> would make of it: whole where the value is.</summary>
    public static double Fitted(object like, double number) => Of(ValueOf(like, number))!.Value is var fitted && like is Distribution
        ? number
        : fitted;

    private static string DurationOf(double seconds) => Math.Abs(seconds) switch
    {
        < 1 and > 0 => Digits(seconds * 1000, 3) + " ms",
        < 120 => Digits(seconds, 3) + " s",
        < 7_200 => Digits(seconds / 60, 3) + " min",
        < 172_800 => Digits(seconds / 3_600, 3) + " h",
        _ => Digits(seconds / 86_400, 3) + " d",
    };

    /// <summary>So many significant digits, and no more decimals than these need.</summary>
    private static string Digits(double value, int digits)
    {
        if (value == 0)
            return "0";
        var decimals = Math.Clamp(digits - 1 - (int)Math.Floor(Math.Log10(Math.Abs(value))), 0, 9);
        return Math.Round(value, decimals).ToString("0.#########", CultureInfo.InvariantCulture);
    }
}

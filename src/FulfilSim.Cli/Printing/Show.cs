using System.Globalization;
using FulfilSim.Statistics;

namespace FulfilSim.Cli.Printing;

/// <summary>Numbers in tables: an estimate with its half-width, no more digits than that can bear. And the names beside them.</summary>
internal static class Show
{
    private const int DecimalsMax = 4;
    private const double SizeMin = 0.5e-4; // It would be shown as zero whatever the decimals.
    private const string Unknown = "-";

    /// <summary>"5.31 ±0.12": the estimate times a factor.</summary>
    public static string Estimate(Estimate estimate, double factor = 1, int decimalsMin = 1, int decimalsMax = DecimalsMax)
    {
        var (mean, half) = (estimate.Mean * factor, estimate.HalfWidth * factor);
        if (!double.IsFinite(mean))
            return Unknown;
        var decimals = Decimals(mean, half, decimalsMin, decimalsMax);
        return $"{Fixed(mean, decimals)} ±{(double.IsFinite(half) ? Fixed(half, decimals) : "?")}";
    }

    /// <summary>"-1.52 ±0.12": as <see cref="Estimate"/>, the sign always shown.</summary>
    public static string Signed(Estimate estimate, double factor = 1, int decimalsMin = 1) =>
        (estimate.Mean > 0 ? "+" : "") + Estimate(estimate, factor, decimalsMin);

    /// <summary>"12.3 ±0.4 s": seconds, in the unit they read best in.</summary>
    public static string Wait(Estimate seconds)
    {
        var (factor, unit) = UnitOf(seconds.Mean);
        return $"{Estimate(seconds, factor)} {unit}";
    }

    /// <summary>"12.3 s".</summary>
    public static string Wait(double seconds)
    {
        var (factor, unit) = UnitOf(seconds);
        return $"{Fixed(seconds * factor, 1)} {unit}";
    }

    /// <summary>"64 %" of 0.64.</summary>
    public static string Percent(double ratio) => double.IsFinite(ratio) ? $"{Fixed(ratio * 100, ratio < 0.1 ? 1 : 0)} %" : Unknown;

    /// <summary>"1,200".</summary>
    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    public static string Fixed(double value, int decimals)
    {
        var text = value.ToString("F" + decimals, CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAnyInRange('1', '9') < 0 ? text.TrimStart('-') : text;
    }

    /// <summary>"acquirer-a.slots" of "paymentGateways.acquirer-a.slots": a plant's own name tells enough, its list only fills the line.</summary>
    public static string Station(string name)
    {
        var first = name.IndexOf('.', StringComparison.Ordinal);
        return first < name.LastIndexOf('.') ? name[(first + 1)..] : name;
    }

    /// <summary>The unit in which a wait reads best, and what seconds are multiplied by for it.</summary>
    public static (double Factor, string Unit) UnitOf(double seconds) => Math.Abs(seconds) switch
    {
        > 0 and < 1 => (1000, "ms"),
        < 120 => (1, "s"),
        < 7_200 => (1.0 / 60, "min"),
        < 172_800 => (1.0 / 3_600, "h"),
        _ => (1.0 / 86_400, "d"),
    };

    /// <summary>The unit in which a rate reads best, and what events per second are multiplied by for it.</summary>
    public static (double Factor, string Unit) RateUnitOf(double perSecond) => Math.Abs(perSecond) switch
    {
        0 or >= 1 => (1, "1/s"),
        >= 1.0 / 60 => (60, "1/min"),
        >= 1.0 / 3_600 => (3_600, "1/h"),
        _ => (86_400, "1/d"),
    };

    /// <summary>Two digits of the half-width, or of the mean where there is none.</summary>
    private static int Decimals(double mean, double half, int decimalsMin, int decimalsMax)
    {
        var size = Math.Abs(double.IsFinite(half) && half != 0 ? half : mean);
        return size < SizeMin ? decimalsMin : Math.Clamp(1 - (int)Math.Floor(Math.Log10(size)), decimalsMin, decimalsMax);
    }
}

using System.Globalization;

namespace FulfilSim.Experiments.Comparing;

/// <summary>Numbers inside sentences.</summary>
internal static class Figures
{
    private const int DecimalsMax = 4;
    private const int NamedMax = 3;
    private const double SizeMin = 0.5e-4; // It would be shown as zero whatever the decimals.

    /// <summary>"5.31 %" of the ratio 0.0531; more decimals below 1 %.</summary>
    public static string Percent(double ratio)
    {
        if (!double.IsFinite(ratio))
            return "unknown";
        var decimals = ratio == 0 ? 2 : Math.Clamp(2 - (int)Math.Floor(Math.Log10(Math.Abs(ratio * 100))), 2, DecimalsMax);
        return (ratio * 100).ToString("F" + decimals, CultureInfo.InvariantCulture) + " %";
    }

    /// <summary>A ratio's size in percentage points, without sign and unit: "1.52".</summary>
    public static string Points(double ratio, int decimals) =>
        Math.Abs(ratio * 100).ToString("F" + decimals, CultureInfo.InvariantCulture);

    /// <summary>Decimals that show two digits of a half-width given as a ratio: from 2 to 4.</summary>
    public static int Decimals(double halfWidth)
    {
        var size = Math.Abs(halfWidth * 100);
        if (size < SizeMin || !double.IsFinite(size))
            return 2;
        return Math.Clamp(1 - (int)Math.Floor(Math.Log10(size)), 2, DecimalsMax);
    }

    /// <summary>A count to two digits, upwards: "1,300" of 1,234.</summary>
    public static string Rounded(int count)
    {
        var step = (int)Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(Math.Max(1, count))) - 1));
        return ((count + step - 1) / step * step).ToString("N0", CultureInfo.InvariantCulture);
    }

    /// <summary>"95 %" of 0.95.</summary>
    public static string Level(double level) =>
        (level * 100).ToString("0.####", CultureInfo.InvariantCulture) + " %";

    /// <summary>"a, b and c"; of many the first three: "a, b, c and 4 others".</summary>
    public static string Few(IReadOnlyList<string> words) =>
        words.Count <= NamedMax + 2 ? List(words) : $"{string.Join(", ", words.Take(NamedMax))} and {words.Count - NamedMax} others";

    /// <summary>"a, b and c".</summary>
    public static string List(IReadOnlyList<string> words) => words.Count switch
    {
        0 => "",
        1 => words[0],
        _ => $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}",
    };
}

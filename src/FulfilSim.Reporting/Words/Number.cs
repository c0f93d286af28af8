using System.Globalization;

namespace FulfilSim.Reporting.Words;

/// <summary>
/// Numbers as people read them: thousands apart, a true minus sign, no more decimals than the number deserves.
/// </summary>
internal static class Number
{
    /// <summary>What stands where there is no number.</summary>
    public const string Unknown = "–";

    private const int DecimalsMax = 4;

    /// <summary>So many decimals; "−" only where a digit is left to negate.</summary>
    public static string Fixed(double value, int decimals)
    {
        if (!double.IsFinite(value))
            return Unknown;
        var digits = Math.Abs(value).ToString("N" + decimals, CultureInfo.InvariantCulture);
        return value < 0 && HasDigit(digits) ? "−" + digits : digits;
    }

    /// <summary>As <see cref="Fixed"/>, with "+" before what is above zero.</summary>
    public static string Signed(double value, int decimals)
    {
        var text = Fixed(value, decimals);
        return value > 0 && HasDigit(text) ? "+" + text : text;
    }

    /// <summary>Decimals that leave two significant digits: at least 1, at most 4.</summary>
    public static int Decimals(double value)
    {
        var size = Math.Abs(value);
        if (size is 0 or >= 1 || !double.IsFinite(size))
            return 1;
        return Math.Min(DecimalsMax, 1 - (int)Math.Floor(Math.Log10(size)));
    }

    /// <summary>"3.4 %" of the ratio 0.034.</summary>
    public static string Percent(double ratio) =>
        double.IsFinite(ratio) ? $"{Fixed(ratio * 100, Decimals(ratio * 100))}\u00a0%" : Unknown;

    /// <summary>"34.2"; no decimals from 100 on.</summary>
    public static string Plain(double value) => Fixed(value, Math.Abs(value) >= 100 ? 0 : Decimals(value));

    /// <summary>"20", "1,200": a count of things.</summary>
    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static bool HasDigit(string text) => text.AsSpan().IndexOfAnyInRange('1', '9') >= 0;
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace FulfilSim.Scenarios.Quantities;

/// <summary>A number and what follows it. Plain decimals only: "NaN", "1e400" and "0x1F" are no quantities.</summary>
internal static partial class Quantity
{
    /// <summary>Digits and a point, as scenario files and their schema allow them.</summary>
    public const string Number = @"[0-9]{1,18}(?:\.[0-9]{1,18})?";

    /// <summary>Longer text is no quantity; it isn't even looked at.</summary>
    public const int LengthMax = 100;

    /// <summary>Splits "1.5min" into "1.5" and "min", "-5s" into "-5" and "s".</summary>
    public static bool TrySplit(string text, out string number, out string unit)
    {
        var match = text.Length <= LengthMax ? Shape().Match(text) : Match.Empty;
        number = match.Groups["number"].Value;
        unit = match.Groups["unit"].Value;
        return match.Success;
    }

    /// <summary>The number times ten to a power, rounded once: "74.7" and -2 give the double that 0.747 is.</summary>
    public static double Value(string number, int powerOfTen = 0) => double.Parse(
        powerOfTen == 0 ? number : $"{number}e{powerOfTen}", NumberStyles.Float, CultureInfo.InvariantCulture);

    [GeneratedRegex($@"\A(?<number>-?{Number})(?<unit>.*)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}

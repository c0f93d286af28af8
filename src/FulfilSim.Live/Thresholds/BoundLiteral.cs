using System.Globalization;
using System.Text.RegularExpressions;
using FulfilSim.Experiments.Objectives;

namespace FulfilSim.Live.Thresholds;

/// <summary>Bounds as scenarios write them: "2%", "300ms", "40/s".</summary>
internal static partial class BoundLiteral
{
    /// <summary>A ratio from 0 to 1, seconds, or per second; null when it is none of that kind.</summary>
    public static double? Parse(string text, BoundKind kind)
    {
        if (Shape().Match(text) is not { Success: true } match)
            return null;
        var number = (double)decimal.Parse(match.Groups["number"].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture);
        return (kind, match.Groups["unit"].Value) switch
        {
            (BoundKind.Share, "%") when number <= 100 => number / 100,
            (BoundKind.Duration, "ms") => number / 1000,
            (BoundKind.Duration, "s") => number,
            (BoundKind.Duration, "min") => number * 60,
            (BoundKind.Duration, "h") => number * 3600,
            (BoundKind.Rate, "/s") => number,
            (BoundKind.Rate, "/min") => number / 60,
            (BoundKind.Rate, "/h") => number / 3600,
            (BoundKind.Rate, "/d") => number / 86_400,
            _ => null,
        };
    }

    [GeneratedRegex(@"\A(?<number>[0-9]{1,12}(?:\.[0-9]{1,12})?)(?<unit>[a-z/%]{1,4})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}

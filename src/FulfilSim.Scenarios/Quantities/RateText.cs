using FulfilSim.Statistics;

namespace FulfilSim.Scenarios.Quantities;

/// <summary>Events per time: "40/s", "2/min", "5/h", "3100/d".</summary>
internal static class RateText
{
    public const string Expected = "a rate";

    public const string Examples = "such as \"40/s\", \"2/min\", \"5/h\" or \"3100/d\"";

    /// <summary>For the schema.</summary>
    public const string Pattern = $"^{Quantity.Number}/(s|min|h|d)$";

    /// <summary>More than any shop; the clock has ten million ticks a second.</summary>
    private const double PerSecondMax = 1e6;

    public static Parsed<Rate> Parse(string text)
    {
        if (!Quantity.TrySplit(text, out var number, out var unit) || SecondsOf(unit) is not { } seconds)
            return Parsed<Rate>.NotThat(Fix(number, unit));
        var perSecond = Quantity.Value(number) / seconds;
        return perSecond is >= 0 and <= PerSecondMax
            ? Parsed<Rate>.Read(new Rate(perSecond))
            : Parsed<Rate>.Outside("from 0/s to 1000000/s");
    }

    private static double? SecondsOf(string unit) => unit switch
    {
        "/s" => 1,
        "/min" => 60,
        "/h" => 3600,
        "/d" => 86_400,
        _ => null,
    };

    private static string? Fix(string number, string unit) => number.Length > 0 && unit.Length == 0
        ? $"say per what time: \"{number}/h\" or \"{number}/d\""
        : null;
}

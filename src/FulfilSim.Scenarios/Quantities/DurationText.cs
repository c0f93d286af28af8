using System.Globalization;

namespace FulfilSim.Scenarios.Quantities;

/// <summary>Durations: "150ms", "2s", "1.5min", "3h", "21d", and several in a row such as "22d 11h".</summary>
internal static class DurationText
{
    public const string Expected = "a duration with a unit";

    public const string Examples = "such as \"150ms\", \"2s\" or \"1.5min\"";

    /// <summary>For the schema.</summary>
    public const string Pattern = $"^{Part}( {Part})*$";

    /// <summary>A hundred years: beyond it, sums of durations might not fit the clock.</summary>
    public static readonly TimeSpan Max = TimeSpan.FromDays(36_500);

    private const string Part = $"{Quantity.Number}(?:ms|s|min|h|d)";

    private static readonly string Bounds = $"from 0s to {Max.Days}d";

    public static Parsed<TimeSpan> Parse(string text)
    {
        var ticks = 0m;
        if (text.Length > Quantity.LengthMax)
            return Parsed<TimeSpan>.NotThat();
        foreach (var part in text.Split(' '))
        {
            if (!Quantity.TrySplit(part, out var number, out var unit) || TicksOf(unit) is not { } unitTicks)
                return Parsed<TimeSpan>.NotThat(Fix(text));
            var amount = decimal.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture);
            if (amount < 0 || amount > Max.Ticks)
                return Parsed<TimeSpan>.Outside(Bounds);
            ticks += amount * unitTicks;
        }
        return ticks > Max.Ticks
            ? Parsed<TimeSpan>.Outside(Bounds)
            : Parsed<TimeSpan>.Read(TimeSpan.FromTicks((long)Math.Round(ticks)));
    }

    /// <summary>Ticks in a unit; null when it is none.</summary>
    public static long? TicksOf(string unit) => unit switch
    {
        "ms" => TimeSpan.TicksPerMillisecond,
        "s" => TimeSpan.TicksPerSecond,
        "min" => TimeSpan.TicksPerMinute,
        "h" => TimeSpan.TicksPerHour,
        "d" => TimeSpan.TicksPerDay,
        _ => null,
    };

    private static string? Fix(string text) =>
        Quantity.TrySplit(text, out var number, out var unit) && number[0] != '-'
            ? unit.Trim() switch
            {
                "" => $"add the unit: \"{number}ms\" or \"{number}s\"",
                "m" => $"write minutes as \"{number}min\"",
                "sec" or "secs" or "second" or "seconds" => $"write seconds as \"{number}s\"",
                "minute" or "minutes" or "mins" => $"write minutes as \"{number}min\"",
                "hr" or "hrs" or "hour" or "hours" => $"write hours as \"{number}h\"",
                "day" or "days" => $"write days as \"{number}d\"",
                var word when TicksOf(word) is not null => $"write it without the blank: \"{number}{word}\"",
                _ => "the units are ms, s, min, h and d",
            }
            : null;
}

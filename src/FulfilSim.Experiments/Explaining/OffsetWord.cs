using System.Globalization;

namespace FulfilSim.Experiments.Explaining;

/// <summary>How long after the first submission.</summary>
public static class OffsetWord
{
    /// <summary>"+0 s", "+61.3 s", "+12.5 min", "+5.2 h", "+3.4 d".</summary>
    public static string Of(TimeSpan offset) => $"+{Length(offset)}";

    /// <summary>"61.3 s", "12 ms".</summary>
    public static string Length(TimeSpan length) => length.TotalSeconds switch
    {
        0 => "0 s",
        < 0.1 => Text(length.TotalMilliseconds, "ms"),
        < 120 => Text(length.TotalSeconds, "s"),
        < 7_200 => Text(length.TotalMinutes, "min"),
        < 172_800 => Text(length.TotalHours, "h"),
        _ => Text(length.TotalDays, "d"),
    };

    private static string Text(double number, string unit) => string.Create(CultureInfo.InvariantCulture, $"{number:0.0} {unit}");
}

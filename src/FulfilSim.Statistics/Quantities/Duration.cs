using System.Globalization;

namespace FulfilSim.Statistics;

/// <summary>Durations as scenario files write them: "150ms", "2s", "1.5min", "3h", "21d".</summary>
public static class Duration
{
    private static readonly (string Name, long Ticks)[] Units =
    [
        ("d", TimeSpan.TicksPerDay),
        ("h", TimeSpan.TicksPerHour),
        ("min", TimeSpan.TicksPerMinute),
        ("s", TimeSpan.TicksPerSecond),
    ];

    /// <summary>
    /// The literal in the largest unit that needs at most one decimal; in milliseconds, with as many decimals as
    /// needed, where none does. Exact: reading it gives the same duration.
    /// </summary>
    public static string Format(TimeSpan duration)
    {
        var ticks = (decimal)duration.Ticks;
        if (ticks == 0)
            return "0s";
        foreach (var (name, unit) in Units)
        {
            if (Math.Abs(ticks) >= unit && ticks * 10 % unit == 0)
                return Write(ticks / unit, name);
        }
        return Write(ticks / TimeSpan.TicksPerMillisecond, "ms");
    }

    private static string Write(decimal count, string unit) =>
        count.ToString("0.####", CultureInfo.InvariantCulture) + unit;
}

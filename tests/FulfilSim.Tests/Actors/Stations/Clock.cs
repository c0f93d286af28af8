using System.Globalization;
using FulfilSim.Actors;

namespace FulfilSim.Tests.Actors.Stations;

/// <summary>Moments and durations as scripts write them: "90s", "1.5min", "2h".</summary>
internal static class Clock
{
    private static readonly (string Unit, long Ticks)[] Units =
    [
        ("min", TimeSpan.TicksPerMinute), ("h", TimeSpan.TicksPerHour), ("s", TimeSpan.TicksPerSecond),
    ];

    public static TimeSpan Of(string duration)
    {
        var (unit, ticks) = Units.First(each => duration.EndsWith(each.Unit, StringComparison.Ordinal));
        return new((long)(decimal.Parse(duration[..^unit.Length], CultureInfo.InvariantCulture) * ticks));
    }

    public static SimTime At(string moment) => SimTime.At(Of(moment));
}

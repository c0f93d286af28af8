using FulfilSim.Actors;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Time;

/// <summary>The shop's local time: virtual moments to days, hours of the week and back. The offset is the scenario's own.</summary>
internal sealed class LocalClock(DateTimeOffset start)
{
    private readonly long _startTicks = start.DateTime.Ticks;

    /// <summary>Number of the local calendar day.</summary>
    public long DayOf(SimTime moment) => (_startTicks + moment.Ticks) / TimeSpan.TicksPerDay;

    /// <summary>0-based minute of the local week, Monday 00:00 first.</summary>
    public int MinuteOfWeek(SimTime moment) =>
        (int)((_startTicks + moment.Ticks) / TimeSpan.TicksPerMinute % WeekCalendar.MinutesPerWeek);

    /// <summary>First moment of a local day.</summary>
    public SimTime StartOf(long day) => new((day * TimeSpan.TicksPerDay) - _startTicks);

    /// <summary>The next full local hour after a moment.</summary>
    public SimTime NextHour(SimTime moment) =>
        new(((((_startTicks + moment.Ticks) / TimeSpan.TicksPerHour) + 1) * TimeSpan.TicksPerHour) - _startTicks);

    /// <summary>The next moment after this one at which a calendar turns on or off; never when it does not.</summary>
    public SimTime NextChange(WeekCalendar calendar, SimTime moment)
    {
        var ahead = calendar.MinutesToChange(MinuteOfWeek(moment));
        return ahead == 0 ? SimTime.Never : StartOfMinute(moment) + TimeSpan.FromMinutes(ahead);
    }

    /// <summary>The next moment after this one at a time of day, on a day on which the calendar is on at that time.</summary>
    public SimTime NextAt(TimeOnly time, WeekCalendar days, SimTime moment)
    {
        for (var day = DayOf(moment); ; day++)
        {
            Invariant.Holds(day <= DayOf(moment) + 8);
            var candidate = StartOf(day) + time.ToTimeSpan();
            if (candidate > moment && days.IsOn(MinuteOfWeek(candidate)))
                return candidate;
        }
    }

    private SimTime StartOfMinute(SimTime moment) =>
        new(((_startTicks + moment.Ticks) / TimeSpan.TicksPerMinute * TimeSpan.TicksPerMinute) - _startTicks);
}

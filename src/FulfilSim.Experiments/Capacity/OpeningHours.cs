using FulfilSim.Fulfilment.Options;

namespace FulfilSim.Experiments.Capacity;

/// <summary>How much of each hour of the week a station is open.</summary>
internal sealed class OpeningHours
{
    private const int MinutesPerHour = 60;

    private readonly double[] _openShares = new double[HourOfWeekProfile.HourCount];

    public OpeningHours(WeekCalendar calendar)
    {
        for (var minute = 0; minute < WeekCalendar.MinutesPerWeek; minute++)
        {
            if (calendar.IsOn(minute))
                _openShares[minute / MinutesPerHour] += 1.0 / MinutesPerHour;
        }
    }

    /// <summary>Share of the week.</summary>
    public double OpenShare => _openShares.Sum() / _openShares.Length;

    public bool IsAlwaysOpen => _openShares.All(share => share > 0);

    /// <summary>Share of an hour of the week, 0 to 1.</summary>
    public double OpenShareAt(int hourOfWeek) => _openShares[hourOfWeek];
}

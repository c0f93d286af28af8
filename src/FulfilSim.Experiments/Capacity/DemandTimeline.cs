using FulfilSim.Fulfilment.Options;

namespace FulfilSim.Experiments.Capacity;

/// <summary>Expected demand hour by hour from the scenario's start to a week after the cohort: the profile times the surges.</summary>
internal sealed class DemandTimeline
{
    private const int HoursPerDay = 24;

    private readonly double[] _factors;
    private readonly int _firstHourOfWeek;

    public DemandTimeline(ShopOptions shop)
    {
        var cohortEnd = (int)Math.Ceiling((shop.Clock.RunIn + shop.Clock.Cohort).TotalHours);
        var hours = cohortEnd + HourOfWeekProfile.HourCount; // so that the last orders meet the shifts that follow them
        _firstHourOfWeek = HourOfWeek(shop.Clock.Start);
        _factors = new double[hours];
        for (var hour = 0; hour < hours; hour++)
            _factors[hour] = shop.Demand.Profile.Factors[HourOfWeekAt(hour)];
        foreach (var surge in shop.Demand.Surges)
            Apply(surge);
    }

    public int HourCount => _factors.Length;

    /// <summary>Demand in an hour over the ordinary mean.</summary>
    public double FactorAt(int hour) => _factors[hour];

    /// <summary>0 is Monday's first hour.</summary>
    public int HourOfWeekAt(int hour) => (_firstHourOfWeek + hour) % HourOfWeekProfile.HourCount;

    private static int HourOfWeek(DateTimeOffset start) =>
        (((int)start.DayOfWeek + 6) % 7 * HoursPerDay) + start.Hour;

    /// <summary>An hour that a surge covers in part is raised in part.</summary>
    private void Apply(SurgeOptions surge)
    {
        var from = surge.From.TotalHours;
        var until = from + surge.For.TotalHours;
        for (var hour = (int)from; hour < Math.Min(until, _factors.Length); hour++)
        {
            var covered = Math.Min(until, hour + 1) - Math.Max(from, hour);
            _factors[hour] *= 1 + ((surge.Factor - 1) * covered);
        }
    }
}

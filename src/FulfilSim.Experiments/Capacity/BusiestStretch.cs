namespace FulfilSim.Experiments.Capacity;

/// <summary>The stretch in which a station has most to do for the time it is open.</summary>
/// <param name="Factor">Demand brought in over the time open, relative to the ordinary mean.</param>
/// <param name="Hour">Begin, in hours from the scenario's start.</param>
internal sealed record BusiestStretch(double Factor, int Hour)
{
    /// <summary>
    /// A station that is always open has to stand each hour as it comes. One with shifts finds at their begin what
    /// came in since the last one ended, so closed hours count with the working hours that follow them.
    /// </summary>
    public static BusiestStretch Of(DemandTimeline demand, OpeningHours hours)
    {
        var busiest = new BusiestStretch(0, 0);
        var (from, brought, open) = (0, 0.0, 0.0);
        for (var hour = 0; hour < demand.HourCount; hour++)
        {
            brought += demand.FactorAt(hour);
            open += hours.OpenShareAt(demand.HourOfWeekAt(hour));
            var isNextOpen = hours.OpenShareAt(demand.HourOfWeekAt(hour + 1)) > 0;
            if (open == 0 || (isNextOpen && !hours.IsAlwaysOpen))
                continue;
            if (brought / open > busiest.Factor)
                busiest = new(brought / open, from);
            (from, brought, open) = (hour + 1, 0, 0);
        }
        return busiest;
    }
}

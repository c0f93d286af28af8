using FulfilSim.Actors.Stations;
using FulfilSim.Fulfilment.Books;

namespace FulfilSim.Fulfilment.Cells;

/// <summary>The worst stretch of the cohort for one station: work brought in against servers on duty.</summary>
/// <param name="OfferedErlang">Service time brought in over the time on duty.</param>
/// <param name="Servers">Servers on duty, mean over that time.</param>
internal readonly record struct PeakLoad(double OfferedErlang, double Servers)
{
    private double Ratio => Servers == 0 ? 0 : OfferedErlang / Servers;

    /// <summary>
    /// Hour by hour; what comes in while nobody is on duty counts with the shift that follows, and a shift after such a
    /// break counts as a whole.
    /// </summary>
    public static PeakLoad Of(StationTotals totals, CohortFrame frame, int firstHour)
    {
        var offered = totals.OfferedByHour!.Sums;
        var servers = totals.ServersByHour!.Sums;
        var from = Math.Max(0, (int)(frame.From.Ticks / TimeSpan.TicksPerHour) - firstHour);
        var until = Math.Min(offered.Count, (int)Math.Ceiling(frame.Until.TotalSeconds / 3600) - firstHour);
        var peak = default(PeakLoad);
        for (var hour = from; hour < until;)
        {
            var stretch = StretchFrom(hour, until, offered, servers, out hour);
            if (stretch.Ratio > peak.Ratio)
                peak = stretch;
        }
        return peak;
    }

    private static PeakLoad StretchFrom(
        int hour, int until, IReadOnlyList<long> offered, IReadOnlyList<long> servers, out int next)
    {
        long work = 0;
        long duty = 0;
        var hoursOnDuty = 0;
        var beganClosed = servers[hour] == 0;
        for (next = hour; next < until; next++)
        {
            var isOnDuty = servers[next] > 0;
            if (hoursOnDuty > 0 && (!isOnDuty || !beganClosed))
                break;
            work += offered[next];
            duty += servers[next];
            hoursOnDuty += isOnDuty ? 1 : 0;
        }
        var ticks = hoursOnDuty * (double)TimeSpan.TicksPerHour;
        return hoursOnDuty == 0 ? default : new PeakLoad(work / ticks, duty / ticks);
    }
}

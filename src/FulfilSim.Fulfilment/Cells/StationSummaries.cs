using FulfilSim.Actors.Stations;
using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Fulfilment.Cells;

/// <summary>Turns a station's counters into its figures.</summary>
internal static class StationSummaries
{
    public static StationSummary Of(StationTotals totals, ShopFloor floor)
    {
        var peak = PeakHourOf(totals, floor);
        return new StationSummary
        {
            Name = totals.Name,
            Arrivals = totals.Arrivals,
            Departures = totals.Departures,
            Refused = totals.Refused,
            Reneged = totals.Reneged,
            UtilisationRatio = totals.ServerIntegral == 0 ? 0 : (double)totals.BusyIntegral / (double)totals.ServerIntegral,
            WaitedRatio = totals.Waiting.Count == 0 ? 0 : totals.Waited / (double)totals.Waiting.Count,
            Waiting = CellSummary.DelayOf(totals.Waiting),
            Sojourn = CellSummary.DelayOf(totals.Sojourn),
            QueueLengthMean = totals.ClosedAt.Ticks == 0 ? 0 : (double)totals.QueueIntegral / totals.ClosedAt.Ticks,
            QueueLengthMax = totals.QueueLengthMax,
            OfferedLoadPeakErlang = peak < 0 ? 0 : totals.OfferedByHour!.Sums[peak] / (double)TimeSpan.TicksPerHour,
            ServersAtPeak = peak < 0 ? 0 : totals.ServersByHour!.Sums[peak] / (double)TimeSpan.TicksPerHour,
        };
    }

    /// <summary>The hour of the cohort in which most service time was brought in; -1 when nothing was.</summary>
    private static int PeakHourOf(StationTotals totals, ShopFloor floor)
    {
        var firstHour = floor.Book.Hours.FirstHour;
        var from = (int)(floor.Book.Frame.From.Ticks / TimeSpan.TicksPerHour) - firstHour;
        var until = (int)Math.Ceiling(floor.Book.Frame.Until.TotalSeconds / 3600) - firstHour;
        var offered = totals.OfferedByHour!.Sums;
        var peak = -1;
        for (var hour = Math.Max(0, from); hour < Math.Min(until, offered.Count); hour++)
        {
            if (offered[hour] > (peak < 0 ? 0 : offered[peak]))
                peak = hour;
        }
        return peak;
    }
}

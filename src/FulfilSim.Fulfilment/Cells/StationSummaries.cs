using FulfilSim.Actors.Stations;
using FulfilSim.Fulfilment.Results;

namespace FulfilSim.Fulfilment.Cells;

/// <summary>Turns a station's counters into its figures.</summary>
internal static class StationSummaries
{
    public static StationSummary Of(StationTotals totals, ShopFloor floor)
    {
        var peak = PeakLoad.Of(totals, floor.Book.Frame, floor.Book.Hours.FirstHour);
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
            OfferedLoadPeakErlang = peak.OfferedErlang,
            ServersAtPeak = peak.Servers,
        };
    }
}

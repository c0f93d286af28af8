using FulfilSim.Actors;
using FulfilSim.Actors.Stations;

namespace FulfilSim.Fulfilment.Auditing;

/// <summary>Laws of a single station.</summary>
internal static class StationAudit
{
    public static void Check(StationTotals station, SimTime now)
    {
        Law.Holds(
            station.NumberInSystemIntegral == station.TimesInSystem,
            "Little's identity",
            $"{station.Name}: the number in system adds up to {station.NumberInSystemIntegral} ticks, the times in system to {station.TimesInSystem}",
            now);
        var left = station.Departures + station.Reneged + station.PresentAtEnd - station.PresentAtStart;
        Law.Holds(
            station.Arrivals == left,
            "nobody vanishes",
            $"{station.Name}: {station.Arrivals} came and {left} left or stayed",
            now);
    }
}

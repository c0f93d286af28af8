using FulfilSim.Actors.Stations;
using FulfilSim.Statistics;

namespace FulfilSim.Actors.Networks.Running;

/// <summary>What holds at every station, whatever happens there.</summary>
internal static class LineLaws
{
    /// <exception cref="InvariantViolationException">A law is broken: a bug.</exception>
    public static void Check(StationTotals line)
    {
        Invariant.Holds(line.NumberInSystemIntegral == line.TimesInSystem); // Little's identity
        Invariant.Holds(
            line.PresentAtStart + line.Arrivals == line.Departures + line.Reneged + line.PresentAtEnd);
    }
}

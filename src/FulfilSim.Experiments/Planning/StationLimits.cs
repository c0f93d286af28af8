using FulfilSim.Experiments.Comparing;

namespace FulfilSim.Experiments.Planning;

/// <summary>Which station is full first when demand grows: offered load rises in proportion, servers stay.</summary>
internal static class StationLimits
{
    /// <summary>The first to break first.</summary>
    public static IReadOnlyList<StationLimit> Of(PlanSample sample) =>
    [
        .. StationMeans.Of(sample.Cells)
            .Where(station => station is { ServersAtPeak: > 0, OfferedLoadPeakErlang: > 0 })
            .Select(station => new StationLimit(
                station.Name, station.OfferedLoadPeakErlang / station.ServersAtPeak, station.ServersAtPeak / station.OfferedLoadPeakErlang))
            .OrderBy(limit => limit.FullAtFactor),
    ];
}

using FulfilSim.Actors.Networks.Options;
using FulfilSim.Actors.Stations;

namespace FulfilSim.Experiments.Networks;

/// <summary>Offered load of every station of a network, before anything is simulated.</summary>
/// <remarks>
/// Retries, callers who wait for their answers, work that grows with the line, work begun again after a breakdown, and what is
/// lost at bounded queues or for want of goods are not counted. Rates are means: swings and steps are left out.
/// </remarks>
public static class NetworkLoads
{
    private const int UnboundedQueue = 1_000_000_000;

    /// <summary>In the order of the stations; empty when customers can stay for ever.</summary>
    /// <param name="network">Its ways lead to places that are there, and shares add up.</param>
    public static IReadOnlyList<NetworkLoad> Of(NetworkOptions network)
    {
        ArgumentNullException.ThrowIfNull(network);
        var map = new NetworkMap(network);
        double[] rates = [.. network.Sources.Select(source => ArrivalRates.PerSecond(source, network))];
        return new TrafficEquations(map, network).Solve(rates) is { } traffic
            ? [.. network.Stations.Select((station, index) => Load(station, network.Sources, traffic.Visits[index], traffic.Services[index]))]
            : [];
    }

    private static NetworkLoad Load(
        NetworkStationOptions station, IReadOnlyList<SourceOptions> sources, double[] visits, double[] services)
    {
        var offered = 0.0;
        for (var source = 0; source < services.Length; source++)
        {
            var work = station.ServiceTimeBySource.GetValueOrDefault(sources[source].Name, station.ServiceTime);
            offered += services[source] > 0 ? services[source] * work.Mean : 0;
        }
        var servers = (long)station.Servers * station.Lines;
        var availability = AvailabilityOf(station);
        return new(
            station.Name,
            servers,
            visits.Sum(),
            offered,
            availability,
            offered / (servers * availability),
            MayRefuse(station, sources.Where((_, index) => visits[index] > 0)));
    }

    /// <summary>A = E[F] / (E[F] + E[R]), with time to failure F and time to repair R, whether or not F runs while idle: either way
    /// the server is down for E[R] in each E[F] of service. 1 where breakdowns fail those who come.</summary>
    private static double AvailabilityOf(NetworkStationOptions station)
    {
        if (station.Breakdowns is not { Then: not OnBreakdown.Fail } breakdowns)
            return 1;
        var (up, down) = (breakdowns.TimeToFailure.Mean, breakdowns.TimeToRepair.Mean);
        return double.IsInfinity(up) || down == 0 ? 1 : up / (up + down);
    }

    private static bool MayRefuse(NetworkStationOptions station, IEnumerable<SourceOptions> sources) =>
        station is { QueueCapacity: < UnboundedQueue } or { Patience: not null } or { Admission.Value: < 1 } or
        { Discipline: QueueDiscipline.CoDel } or { Breakdowns.Then: OnBreakdown.Fail }
        || sources.All(source => source is { Timeout: not null, CancelsWork: true });
}

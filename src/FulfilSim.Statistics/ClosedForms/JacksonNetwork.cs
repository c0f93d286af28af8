namespace FulfilSim.Statistics.ClosedForms;

/// <summary>
/// An open network of stations with Poisson arrivals from outside, exponential service times, endless lines first in
/// first out, and routing by chance, with feedback or without. Times are in the unit of time of the rates.
/// </summary>
/// <remarks>Jackson (1957): each station stands as if it were alone, an M/M/c with the arrival rate that solves
/// λ_i = γ_i + Σ λ_j P_ji.</remarks>
public sealed record JacksonNetwork
{
    private const double Rounding = 1e-12;

    private JacksonNetwork(IReadOnlyList<MMc> stations, double externalArrivalRate) =>
        (Stations, ExternalArrivalRate) = (stations, externalArrivalRate);

    /// <summary>Each alone, in the order in which they were given.</summary>
    public IReadOnlyList<MMc> Stations { get; }

    /// <summary>Σ γ: jobs that come from outside per unit of time; as many leave.</summary>
    public double ExternalArrivalRate { get; }

    /// <summary>L: jobs anywhere in the network.</summary>
    public double NumberInSystemMean => Stations.Sum(station => station.NumberInSystemMean);

    /// <summary>W = L / Σ γ: from coming in to leaving for good.</summary>
    public double SojournTimeMean => NumberInSystemMean / ExternalArrivalRate;

    /// <summary>λ_i / Σ γ: how often a job comes to a station, on average.</summary>
    /// <param name="index">The station's 0-based index.</param>
    public double VisitsMean(int index) => Stations[index].ArrivalRate / ExternalArrivalRate;

    /// <param name="stations">At least one; each is reached by some job, and each job leaves some day.</param>
    /// <exception cref="OptionRejectedException">They aren't, or a station can't keep up.</exception>
    public static JacksonNetwork Of(IReadOnlyList<JacksonStation> stations)
    {
        Require.NotEmpty(stations, nameof(stations));
        for (var index = 0; index < stations.Count; index++)
            RequireRouting(stations[index], index + 1, stations.Count);
        var arrivalRates = TrafficEquations.Solve(
            [.. stations.Select(station => station.ExternalArrivalRate)],
            [.. stations.Select(station => station.Routing)]);
        return new(
            [.. stations.Zip(arrivalRates, (station, rate) => MMc.Of(rate, station.ServiceRate, station.Servers))],
            stations.Sum(station => station.ExternalArrivalRate));
    }

    private static void RequireRouting(JacksonStation station, int number, int count)
    {
        Require.NotNegative(station.ExternalArrivalRate, $"externalArrivalRate of station number {number}");
        Require.InRange(station.Routing.Count, count, count, $"the number of routes of station number {number}");
        foreach (var probability in station.Routing)
            Require.InRange(probability, 0, 1, $"a route's probability at station number {number}");
        Require.InRange(
            station.Routing.Sum(), 0, 1 + Rounding, $"the sum of the routes' probabilities at station number {number}");
    }
}

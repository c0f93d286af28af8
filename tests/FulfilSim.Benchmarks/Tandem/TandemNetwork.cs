using FulfilSim.Actors.Networks;
using FulfilSim.Actors.Networks.Options;
using FulfilSim.Statistics;

namespace FulfilSim.Benchmarks.Tandem;

/// <summary>Poisson 1000/s through four stations in a row; 5 % leave after the second.</summary>
internal static class TandemNetwork
{
    public const double ArrivalsPerSecond = 1000;

    public const double LeaveRatio = 0.05;

    /// <summary>Servers and mean service time in seconds of each station.</summary>
    public static IReadOnlyList<(int Servers, double MeanSeconds)> Stations { get; } =
        [(8, 0.007), (16, 0.014), (40, 0.035), (100, 0.090)];

    public static NetworkOptions OptionsFor(long orders) => new()
    {
        Kind = RunKind.Steady,
        WarmUp = TimeSpan.Zero,
        RunLength = TimeSpan.FromSeconds(orders / ArrivalsPerSecond),
        Sources = [new() { Name = "buyers", To = "s1", Rate = new Rate(ArrivalsPerSecond) }],
        Stations =
        [
            .. Stations.Select((station, index) => new NetworkStationOptions
            {
                Name = $"s{index + 1}",
                Servers = station.Servers,
                ServiceTime = Exponential.WithMean(station.MeanSeconds),
                FailureRatio = new Ratio(index == 1 ? LeaveRatio : 0),
                Routes = index < Stations.Count - 1 ? [new() { To = $"s{index + 2}" }] : [],
            }),
        ],
    };

    public static NetworkResult Run(long orders) => NetworkCell.Run(OptionsFor(orders), seed: 1, replication: 0);
}

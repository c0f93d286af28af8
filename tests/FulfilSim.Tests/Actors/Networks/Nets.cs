using FulfilSim.Actors.Networks;
using FulfilSim.Actors.Networks.Options;
using FulfilSim.Statistics;

namespace FulfilSim.Tests.Actors.Networks;

/// <summary>Small networks.</summary>
internal static class Nets
{
    public static TimeSpan S(double seconds) => TimeSpan.FromSeconds(seconds);

    /// <summary>One station, whose customers come at these seconds; drained.</summary>
    public static NetworkOptions At(NetworkStationOptions station, params double[] seconds) => new()
    {
        RunLength = S(1000),
        Drain = true,
        Sources = [new() { Name = "in", To = station.Name, Recorded = [.. seconds.Select(S)] }],
        Stations = [station],
    };

    public static NetworkOptions Poisson(double rate, NetworkStationOptions station, double seconds = 1000) => new()
    {
        RunLength = S(seconds),
        Sources = [new() { Name = "in", To = station.Name, Rate = new Rate(rate) }],
        Stations = [station],
    };

    public static NetworkStationOptions Desk(double service) => new() { Name = "desk", ServiceTime = Constant.Of(service) };

    public static NetworkOptions WithSource(this NetworkOptions options, Func<SourceOptions, SourceOptions> change) =>
        options with { Sources = [change(options.Sources[0])] };

    public static NetworkResult Run(this NetworkOptions options, ulong seed = 1, int replication = 0) =>
        NetworkCell.Run(options, seed, replication);

    public static double Measure(this NetworkOptions options, string path) => options.Run().Measures[path];
}

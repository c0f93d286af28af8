using FulfilSim.Actors.Networks.Options;

namespace FulfilSim.Experiments.Networks;

/// <summary>How many customers a source sends, on average.</summary>
public static class ArrivalRates
{
    /// <summary>Customers per second while it sends; 0 for callers who wait for their answers.</summary>
    public static double PerSecond(SourceOptions source, NetworkOptions network)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(network);
        return BatchesPerSecond(source, network) * source.BatchSize.Mean;
    }

    private static double BatchesPerSecond(SourceOptions source, NetworkOptions network)
    {
        if (source.Rate is { } rate)
            return rate.PerSecond;
        if (source.Interarrival is { Mean: > 0 } gap)
            return 1 / gap.Mean;
        var end = (network.WarmUp ?? TimeSpan.Zero) + network.RunLength;
        return source.Recorded.Count(moment => moment <= end) / end.TotalSeconds;
    }
}

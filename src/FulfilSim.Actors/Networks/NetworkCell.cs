using FulfilSim.Actors.Networks.Options;
using FulfilSim.Actors.Networks.Running;
using FulfilSim.Statistics;

namespace FulfilSim.Actors.Networks;

/// <summary>Runs one replication of a network.</summary>
public static class NetworkCell
{
    /// <summary>
    /// Runs it to its end. A steady network without a stated warm-up is run twice with the same luck: once to find how much of the
    /// start to discard, and once to measure the rest.
    /// </summary>
    /// <param name="options">The network; valid.</param>
    /// <param name="seed">The experiment's seed.</param>
    /// <param name="replication">0-based.</param>
    public static NetworkResult Run(NetworkOptions options, ulong seed, int replication)
    {
        ArgumentNullException.ThrowIfNull(options);
        var (warmUp, isFound) = options.WarmUp is null && options.Kind == RunKind.Steady
            ? WarmUpSearch.Find(options, seed, replication)
            : (options.WarmUp ?? TimeSpan.Zero, true);
        var result = new NetworkRun(options, warmUp, new Streams(seed, replication)).ToEnd();
        return result with { IsSteadyStateFound = isFound };
    }
}

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
    /// <param name="begin">Called with the simulation before its first delivery, to observe it. Default: nobody does.</param>
    public static NetworkResult Run(NetworkOptions options, ulong seed, int replication, Action<Simulation>? begin = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        var (warmUp, isFound) = options.WarmUp is null && options.Kind == RunKind.Steady
            ? WarmUpSearch.Find(options, seed, replication)
            : (options.WarmUp ?? TimeSpan.Zero, true);
        var run = new NetworkRun(options, warmUp, new Streams(seed, replication));
        begin?.Invoke(run.Simulation);
        return run.ToEnd() with { IsSteadyStateFound = isFound };
    }
}

using FulfilSim.Actors.Networks.Options;
using FulfilSim.Statistics;

namespace FulfilSim.Actors.Networks.Running;

/// <summary>How much of the start of a steady run to discard, by MSER-5 on the sojourn times of each source: the longest of all.</summary>
internal static class WarmUpSearch
{
    /// <summary>Runs the network once to find it.</summary>
    /// <returns>The warm-up, and whether every source with enough customers came to a steady state.</returns>
    public static (TimeSpan WarmUp, bool IsSteadyStateFound) Find(NetworkOptions options, ulong seed, int replication)
    {
        var pilot = new NetworkRun(options with { Batches = 1, Drain = false }, TimeSpan.Zero, new Streams(seed, replication));
        var series = pilot.RecordSojourns();
        pilot.ToEnd();
        var (longest, isFound) = (TimeSpan.Zero, true);
        foreach (var sojourns in series.Where(each => each.Means.Count >= WarmUp.BatchesMin))
        {
            var warmUp = WarmUp.Of(sojourns.Means);
            isFound &= warmUp.IsSteadyStateFound;
            var end = warmUp.DroppedBatches == 0 ? TimeSpan.Zero : sojourns.EndOf(warmUp.DroppedBatches - 1) - SimTime.Zero;
            longest = end > longest ? end : longest;
        }
        return (longest, isFound);
    }
}

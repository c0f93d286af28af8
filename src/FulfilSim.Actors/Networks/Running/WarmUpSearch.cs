using FulfilSim.Actors.Networks.Options;

namespace FulfilSim.Actors.Networks.Running;

/// <summary>How much of the start of a steady run to discard.</summary>
internal static class WarmUpSearch
{
    public static TimeSpan Find(NetworkOptions options, ulong seed, int replication) =>
        throw new NotSupportedException($"{options.Kind} {seed} {replication}");
}

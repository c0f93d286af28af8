using FulfilSim.Actors.Networks.Options;
using FulfilSim.Statistics;

namespace FulfilSim.Actors.Networks;

/// <summary>Runs one replication of a network.</summary>
public static class NetworkCell
{
    public static NetworkResult Run(NetworkOptions options, ulong seed, int replication) =>
        throw new NotImplementedException();
}

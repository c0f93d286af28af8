using FulfilSim.Fulfilment.Demand.Shapes;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Live.Targets;

namespace FulfilSim.Cli.Running.Loading;

/// <summary>What file and command line together may not ask for.</summary>
internal static class LoadChecks
{
    /// <param name="owned">Hosts that whoever asks says to own.</param>
    /// <exception cref="UsageException">They do not go together.</exception>
    public static void Hold(LoadRequest request, IReadOnlyList<string> owned)
    {
        if (request.Slice is null && request.Load.Shape.Stages.Count == 0)
            throw new UsageException("There is no load: give the scenario a load.shape with stages, or choose a slice of its demand with --from and --for.");
        if (request.Slice is null && ShapeLength.Of(request.Load.Shape) - request.Load.WarmUp < TimeSpan.FromSeconds(1))
            throw new UsageException("load.warmUp leaves nothing to count: the stages must be at least 1s longer than it.");
        if (request.HasDeployments && request.TimeScale != 1)
            throw new UsageException("A running system lives in wall time: --time-scale is for the simulated shop only.");
        if (!request.HasDeployments && request.Share.Count > 1)
            throw new UsageException("A simulated shop lives in one process: --shard is for running systems only.");
        if (request.HasDeployments && request.Scenario.Shop.Clock.Milestone == Milestone.Delivered)
            throw new UsageException("A running system sends no parcels in a test: set clock.milestone to acknowledged, paid or confirmed.");
        foreach (var host in TargetSafety.HostsBeyondLoopback(request.Load))
        {
            if (!owned.Contains(host, StringComparer.OrdinalIgnoreCase))
                throw new UsageException($"{host} is not this machine. Load may only go to systems that are yours to load: say so with --i-own {host}.");
        }
    }
}

using FulfilSim.Live.Journeys.Feeders;
using FulfilSim.Live.Journeys.Plans;
using FulfilSim.Live.Running;

namespace FulfilSim.Cli.Running.Loading;

/// <summary>The running systems of a live run, and what receives their notices; nothing where the shop is simulated.</summary>
internal sealed class LoadTargets : IDisposable
{
    private LoadTargets(IDeployments? deployments) => Deployments = deployments;

    public IDeployments? Deployments { get; }

    public static LoadTargets Open(LoadRequest request, TimeProvider time)
    {
        if (!request.HasDeployments)
            return new(deployments: null);
        var feeders = FeederSet.Load(request.Load.Feeders, request.Scenario.Experiment.Seed);
        var plan = JourneyPlan.Of(request.Load, feeders.Columns);
        var run = new SiteRun(
            plan,
            feeders,
            request.Scenario.Shop,
            request.RunId,
            request.Scenario.Experiment.Seed,
            request.Scenario.Experiment.Replications,
            request.Share);
        return new(new SiteDeployments(request.Load, run, notices: null, time));
    }

    public void Dispose() => Deployments?.DisposeAsync().AsTask().GetAwaiter().GetResult();
}

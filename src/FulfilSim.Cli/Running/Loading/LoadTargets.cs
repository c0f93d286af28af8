using System.Text;
using FulfilSim.Live.Journeys;
using FulfilSim.Live.Journeys.Feeders;
using FulfilSim.Live.Journeys.Plans;
using FulfilSim.Live.Options;
using FulfilSim.Live.Running;
using FulfilSim.Sandbox.Webhooks;

namespace FulfilSim.Cli.Running.Loading;

/// <summary>The running systems of a live run, and what receives their notices; nothing where the shop is simulated.</summary>
internal sealed class LoadTargets : IDisposable
{
    private readonly WebhookHost? _webhooks;

    private LoadTargets(IDeployments? deployments, WebhookHost? webhooks) => (Deployments, _webhooks) = (deployments, webhooks);

    public IDeployments? Deployments { get; }

    /// <exception cref="TargetNotReadyException">A feeder's file or a secret is not there, or nobody can listen for webhooks.</exception>
    public static LoadTargets Open(LoadRequest request, TimeProvider time)
    {
        if (!request.HasDeployments)
            return new(deployments: null, webhooks: null);
        var feeders = FeederSet.Load(request.Load.Feeders, request.Scenario.Experiment.Seed);
        var run = new SiteRun(
            JourneyPlan.Of(request.Load, feeders.Columns),
            feeders,
            request.Scenario.Shop,
            request.RunId,
            request.Scenario.Experiment.Seed,
            request.Scenario.Experiment.Replications,
            request.Share);
        var webhooks = request.Load.Webhooks.Enabled ? Listen(request.Load.Webhooks, time) : null;
        return new(new SiteDeployments(request.Load, run, webhooks, time), webhooks);
    }

    public void Dispose()
    {
        Deployments?.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _webhooks?.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private static WebhookHost Listen(WebhookOptions options, TimeProvider time)
    {
        var secret = options.SecretVariable.Length == 0 ? "" : Environment.GetEnvironmentVariable(options.SecretVariable);
        if (secret is null || (secret.Length == 0 && options.SecretVariable.Length > 0))
            throw new TargetNotReadyException($"The secret of webhooks is to be in the environment variable {options.SecretVariable}, which is not set.");
        try
        {
            return WebhookHost.StartAsync(options, Encoding.UTF8.GetBytes(secret), time).GetAwaiter().GetResult();
        }
        catch (IOException refusal)
        {
            throw new TargetNotReadyException($"Nobody can listen for webhooks at {options.Address}, port {options.Port}: {refusal.Message}");
        }
    }
}

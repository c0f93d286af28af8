using FulfilSim.Experiments.Live;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Fulfilment.Demand.Shapes;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Live.Journeys;
using FulfilSim.Live.Journeys.Feeders;
using FulfilSim.Live.Journeys.Plans;
using FulfilSim.Live.Journeys.Sending;
using FulfilSim.Live.Journeys.Templates;
using FulfilSim.Live.Measuring;
using FulfilSim.Live.Options;
using FulfilSim.Live.Targets;

namespace FulfilSim.Live.Running;

/// <summary>What a run over HTTP is made of.</summary>
/// <param name="Plan">The journey, compiled, without flaws.</param>
/// <param name="Feeders">Tables that it was compiled with.</param>
/// <param name="Shop">As the scenario has it.</param>
/// <param name="RunId">Names the run.</param>
/// <param name="Seed">The experiment's.</param>
/// <param name="BlockCount">Blocks of each arm.</param>
/// <param name="Share">This machine's part of the load.</param>
public sealed record SiteRun(
    JourneyPlan Plan, FeederSet Feeders, ShopOptions Shop, string RunId, ulong Seed, int BlockCount, LoadShare Share);

/// <summary>Running systems that are driven over HTTP. The placebo is the reference's system, visited a second time in each block.</summary>
/// <param name="notices">Receives what the systems say by themselves; null when nothing is received.</param>
public sealed class SiteDeployments(LoadOptions load, SiteRun run, INoticeHub? notices, TimeProvider time) : IDeployments
{
    private static readonly TimeSpan CleanUpMax = TimeSpan.FromMinutes(10);

    private readonly OrderedDictionary<string, JourneySite> _sites = [];

    public IReadOnlyList<string> StepNames => run.Plan.StepNames;

    public int FirstStep => 0;

    public async Task PrepareAsync(string arm, int replication, CancellationToken cancellation)
    {
        if (!_sites.TryGetValue(arm, out var site))
        {
            site = NewSite(arm);
            _sites.Add(arm, site);
            Hold(await site.SetUpAsync(cancellation).ConfigureAwait(false), arm, "set up", cancellation);
        }
        Hold(await site.ResetAsync(replication, cancellation).ConfigureAwait(false), arm, "reset", cancellation);
    }

    public IBlockTarget Open(string arm, int replication, IBuyersEar ear, IRequestWatcher watcher)
    {
        var slice = new FeederSlice { Block = replication, BlockCount = run.BlockCount, Shard = run.Share.Index, ShardCount = run.Share.Count };
        var desk = notices?.Open();
        var target = _sites[arm].TargetOf(slice, ear, watcher, desk);
        desk?.HandTo(target);
        return new SiteBlock(target, desk);
    }

    public async Task<IReadOnlyList<LeftAtArm>> CleanUpAsync(CancellationToken cancellation)
    {
        var left = new List<LeftAtArm>();
        foreach (var (arm, site) in _sites)
        {
            var report = await site.CleanUpAsync(CleanUpMax, cancellation).ConfigureAwait(false);
            left.AddRange(report.LeftBehind.Select(order => new LeftAtArm(arm, order)));
        }
        return left;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var site in _sites.Values)
            await site.DisposeAsync().ConfigureAwait(false);
    }

    private JourneySite NewSite(string arm)
    {
        var deployment = load.Deployments[arm == Arm.PlaceboName ? Arm.ReferenceName : arm];
        return new(new SiteParts
        {
            Plan = run.Plan,
            Deployment = deployment,
            Sender = new DeploymentSender(deployment, load.Journey.BodyMax, time),
            Facts = new RunFacts
            {
                Id = run.RunId,
                Arm = arm,
                Seed = run.Seed,
                Mark = load.Mark.Value,
                WebhookUrl = notices?.Url ?? "",
            },
            Words = new OrderWords(run.Shop),
            Feeders = run.Feeders,
            Time = time,
            InFlightMax = load.InFlightMax,
        });
    }

    private static void Hold(Errand errand, string arm, string what, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested(); // it was given up, and the deployment is not to blame
        if (!errand.IsDone)
            throw new TargetNotReadyException($"The deployment {arm} could not be {what}: step {errand.Step}: {errand.Why}");
    }

    private sealed class SiteBlock(JourneyTarget target, INoticeBlock? desk) : IBlockTarget
    {
        public long InFlight => target.Counts.UnderWay;

        public Task<string> CannotGoOn => target.CannotGoOn;

        public bool TrySubmit(in Submission submission) => target.TrySubmit(in submission);

        public void Withdraw(long intent, int submission) => target.Withdraw(intent, submission);

        public bool Forget(long intent) => target.Forget(intent);

        public void Release(long intent) => target.Release(intent);

        public async Task<BlockTargetEnd> StopAsync(TimeSpan limit)
        {
            var counts = await target.StopAsync(limit).ConfigureAwait(false);
            return new(counts.GivenUp, desk?.Close() ?? WebhookFigures.None);
        }
    }
}

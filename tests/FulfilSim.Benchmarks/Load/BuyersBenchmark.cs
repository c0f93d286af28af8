using System.Text.Json;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Live;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Fulfilment.Demand.Shapes;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Fulfilment.Options.Loading;
using FulfilSim.Live.Journeys.Feeders;
using FulfilSim.Live.Journeys.Plans;
using FulfilSim.Live.Options;
using FulfilSim.Live.Running;
using FulfilSim.Statistics;

namespace FulfilSim.Benchmarks.Load;

/// <summary>
/// Simulated buyers against a bare API: the whole way from an intent to its outcome for each request. Closed, 32 at a time, taking
/// turns with hey; then open, at 80 % of what closed load has reached, or at a rate that is asked for, and then at nothing else.
/// </summary>
internal static class BuyersBenchmark
{
    private const int Copies = 32;
    private const int Rounds = 3;

    /// <summary>Of open load: who finds none free waits for one, since opening one costs more than a request.</summary>
    private const int ConnectionsMax = 2 * Copies;
    private const double OpenShare = 0.8;

    /// <param name="seconds">Of each turn.</param>
    /// <param name="openRate">Open load, a second; 0 for a share of what closed load has reached.</param>
    public static void Run(int seconds, int openRate)
    {
        using var shop = new BareShop();
        var length = TimeSpan.FromSeconds(seconds);
        var closed = new LoadStage { KeepConstant = new() { Copies = Copies, For = length } };
        Drive(shop.Url, closed); // code is compiled while it runs
        var (ours, hey) = (new List<double>(), new List<double>());
        for (var round = 0; round < (openRate > 0 ? 0 : Rounds); round++)
        {
            ours.Add(PerSecond(Drive(shop.Url, closed)));
            if (OtherGenerator.Hey.Drive(seconds, $"{shop.Url}/bare") is { } theirs)
                hey.Add(theirs);
        }
        var rate = openRate > 0 ? openRate : OpenShare * Stopwatches.Median(ours);
        var (bytes, collections, paused) = (GC.GetTotalAllocatedBytes(), GC.CollectionCount(0), GC.GetTotalPauseDuration());
        var open = Drive(shop.Url, new LoadStage { Inject = new() { Rate = new Rate(rate), For = length, Spacing = Spacing.Poisson } });
        var lag = open.Sends.Lag.ToHistogram();
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            benchmark = "buyers",
            connections = Copies,
            requestsPerSecond = ours.Count == 0 ? (double?)null : Math.Round(Stopwatches.Median(ours)),
            heyRequestsPerSecond = hey.Count == 0 ? (double?)null : Math.Round(Stopwatches.Median(hey)),
            ratioToHey = hey.Count == 0 ? (double?)null : Math.Round(Stopwatches.Median([.. ours.Zip(hey, (left, right) => left / right)]), 2),
            openRequestsPerSecond = Math.Round(PerSecond(open)),
            openAskedPerSecond = Math.Round(rate),
            openLagP50Milliseconds = lag.Quantile(0.5).TotalMilliseconds,
            openLagP99Milliseconds = lag.Quantile(0.99).TotalMilliseconds,
            openLagMaxMilliseconds = lag.Quantile(1).TotalMilliseconds,
            openMissed = open.Sends.Missed,
            openBytesPerRequest = Math.Round((double)(GC.GetTotalAllocatedBytes() - bytes) / open.Sends.Made),
            openCollections = GC.CollectionCount(0) - collections,
            openPausedMilliseconds = Math.Round((GC.GetTotalPauseDuration() - paused).TotalMilliseconds),
            openIsValid = open.Health.IsValid,
            openHealth = open.Health.Beyond.Select(each => each.ToString()),
        }));
    }

    private static double PerSecond(LiveFigures figures) =>
        figures.Steps[0].FromIntended.Count / TimeSpan.FromTicks(figures.CountedTicks).TotalSeconds;

    private static LiveFigures Drive(string url, LoadStage stage)
    {
        var load = new LoadOptions
        {
            Shape = new ShapeOptions { Stages = [stage] },
            WarmUp = TimeSpan.FromSeconds(1),
            Deadline = TimeSpan.FromSeconds(5),
            Deployments = new Dictionary<string, DeploymentOptions> { [Arm.ReferenceName] = new() { Url = url, ConnectionsMax = ConnectionsMax } },
            Journey = new JourneyOptions
            {
                Cookies = false,
                Steps = [new StepOptions { Name = "bare", Path = "/bare", Means = [NoticeMeaning.Acknowledged] }],
            },
        };
        var scenario = new ShopScenario
        {
            Name = "bare",
            Title = "A bare API",
            Question = "How much can be driven?",
            Digest = "0000000000000000",
            Shop = new ShopOptions { Clock = new ClockOptions { Milestone = Milestone.Acknowledged } },
            Faults = [],
            Arms = [new Arm(Arm.ReferenceName, [])],
            Experiment = new ExperimentOptions { Replications = 1 },
        };
        var run = new SiteRun(JourneyPlan.Of(load, []), FeederSet.None, scenario.Shop, "benchmark", Seed: 1, BlockCount: 1, LoadShare.Whole);
        var deployments = new SiteDeployments(load, run, notices: null, TimeProvider.System);
        var runner = new LiveRunner(scenario, new LiveRunOptions { Load = load }, deployments, TimeProvider.System);
        var task = CellPlan.ForCell(scenario, scenario.Arms[0], replication: 0);
        var cell = (FinishedCell.OfShop)runner.Run(task, number: 1, startAt: null, () => false, CancellationToken.None)!;
        deployments.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return cell.Live!;
    }
}

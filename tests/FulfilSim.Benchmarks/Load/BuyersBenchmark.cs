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

/// <summary>Simulated buyers against a bare API: the whole way from an intent to its outcome for each request.</summary>
internal static class BuyersBenchmark
{
    /// <param name="url">Of an API that answers GET /bare.</param>
    public static LiveFigures Closed(string url, int copies, TimeSpan length) => Drive(
        url, new LoadStage { KeepConstant = new() { Copies = copies, For = length } }, length);

    public static LiveFigures Open(string url, double perSecond, TimeSpan length) => Drive(
        url, new LoadStage { Inject = new() { Rate = new Rate(perSecond), For = length, Spacing = Spacing.Poisson } }, length);

    private static LiveFigures Drive(string url, LoadStage stage, TimeSpan length)
    {
        var load = new LoadOptions
        {
            Shape = new ShapeOptions { Stages = [stage] },
            WarmUp = TimeSpan.FromSeconds(1),
            Deadline = TimeSpan.FromSeconds(5),
            Deployments = new Dictionary<string, DeploymentOptions> { [Arm.ReferenceName] = new() { Url = url } },
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

    public static void Print(string name, LiveFigures figures)
    {
        var step = figures.Steps[0];
        var (latency, lag) = (step.FromIntended.ToHistogram(), figures.Sends.Lag.ToHistogram());
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            benchmark = name,
            requestsPerSecond = Math.Round(latency.Count / TimeSpan.FromTicks(figures.CountedTicks).TotalSeconds),
            latencyP50 = latency.Quantile(0.5).TotalMilliseconds,
            latencyP99 = latency.Quantile(0.99).TotalMilliseconds,
            lagP50 = lag.Quantile(0.5).TotalMilliseconds,
            lagP99 = lag.Quantile(0.99).TotalMilliseconds,
            valid = figures.Health.IsValid,
            health = figures.Health.Findings.Select(each => each.ToString()),
        }));
    }
}

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
/// Simulated buyers against a bare API: the whole way from an intent to its outcome for each request. Closed, 32 at a time; hey,
/// the same; open, at 80 % of what closed load has just reached. They take turns, as a machine that others use as well is not
/// equally fast all the time.
/// </summary>
internal static class BuyersBenchmark
{
    private const int Copies = 32;
    private const int Rounds = 5;

    /// <summary>Of open load: who finds none free waits for one, since opening one costs more than a request.</summary>
    private const int ConnectionsMax = 2 * Copies;
    private const double OpenShare = 0.8;
    private const double EasyRate = 10_000;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    /// <summary>A backlog of the beginning, when connections are opened, has been served by then.</summary>
    private static readonly TimeSpan OpenWarmUp = TimeSpan.FromSeconds(3);

    /// <param name="seconds">Of each turn.</param>
    /// <param name="openRate">Open load, a second; 0 for a share of what closed load has reached.</param>
    public static void Run(int seconds, int openRate)
    {
        using var shop = ServerProcess.Shop();
        var length = TimeSpan.FromSeconds(seconds);
        Closed(shop.Url, length); // code is compiled while it runs
        Open(shop.Url, EasyRate, length);
        var rounds = Enumerable.Range(0, Rounds).Select(_ => Round.Of(shop.Url, length, openRate)).ToList();
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            benchmark = "buyers",
            connections = Copies,
            rounds = Rounds,
            requestsPerSecond = Median(rounds, round => round.Closed),
            heyRequestsPerSecond = rounds[0].Hey is null ? (double?)null : Median(rounds, round => round.Hey!.Value),
            ratioToHey = rounds[0].Hey is null ? (double?)null : Median(rounds, round => round.Closed / round.Hey!.Value),
            openAskedPerSecondEach = rounds.Select(round => Math.Round(round.Asked)),
            openRequestsPerSecondEach = rounds.Select(round => Math.Round(PerSecond(round.Open))),
            openLagP50Milliseconds = Median(rounds, round => round.LagMs(0.5)),
            openLagP99Milliseconds = Median(rounds, round => round.LagMs(0.99)),
            openLagP99MillisecondsEach = rounds.Select(round => round.LagMs(0.99)),
            openLagMaxMillisecondsEach = rounds.Select(round => round.LagMs(1)),
            openMissed = rounds.Sum(round => round.Open.Sends.Missed),
            openBytesPerRequest = Median(rounds, round => round.BytesEach),
            openPausedMilliseconds = Median(rounds, round => round.Paused.TotalMilliseconds),
            openIsValid = rounds.All(round => round.Open.Health.IsValid),
            openHealth = rounds.SelectMany(round => round.Open.Health.Beyond).Select(each => each.ToString()),
        }));
    }

    private static double Median(IEnumerable<Round> rounds, Func<Round, double> of) => Math.Round(Stopwatches.Median([.. rounds.Select(of)]), 2);

    private static double PerSecond(LiveFigures figures) =>
        figures.Steps[0].FromIntended.Count / TimeSpan.FromTicks(figures.CountedTicks).TotalSeconds;

    private static LiveFigures Closed(string url, TimeSpan length) =>
        Drive(url, new LoadStage { KeepConstant = new() { Copies = Copies, For = WarmUp + length } }, WarmUp);

    private static LiveFigures Open(string url, double rate, TimeSpan length) =>
        Drive(url, new LoadStage { Inject = new() { Rate = new Rate(rate), For = OpenWarmUp + length, Spacing = Spacing.Poisson } }, OpenWarmUp);

    private static LiveFigures Drive(string url, LoadStage stage, TimeSpan warmUp)
    {
        var load = new LoadOptions
        {
            Shape = new ShapeOptions { Stages = [stage] },
            WarmUp = warmUp,
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

    /// <param name="Closed">Requests a second.</param>
    /// <param name="Hey">The same; null where it is not installed.</param>
    /// <param name="Asked">Of open load, a second.</param>
    /// <param name="BytesEach">Allocated for a request of open load.</param>
    /// <param name="Paused">By the collector under open load, its warm-up included.</param>
    private sealed record Round(double Closed, double? Hey, double Asked, LiveFigures Open, double BytesEach, TimeSpan Paused)
    {
        public static Round Of(string url, TimeSpan length, int openRate)
        {
            var closed = PerSecond(BuyersBenchmark.Closed(url, length));
            var hey = OtherGenerator.Hey.Drive((int)length.TotalSeconds, $"{url}/bare");
            var asked = openRate > 0 ? openRate : OpenShare * closed;
            var (bytes, paused) = (GC.GetTotalAllocatedBytes(), GC.GetTotalPauseDuration());
            var open = BuyersBenchmark.Open(url, asked, length);
            var sends = open.Sends.Made + open.WarmUpSends;
            return new(closed, hey, asked, open, (double)(GC.GetTotalAllocatedBytes() - bytes) / sends, GC.GetTotalPauseDuration() - paused);
        }

        public double LagMs(double share) => Math.Round(Open.Sends.Lag.ToHistogram().Quantile(share).TotalMilliseconds, 2);
    }
}

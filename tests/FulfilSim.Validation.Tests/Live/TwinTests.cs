using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Fulfilment.Cells;
using FulfilSim.Fulfilment.Faults;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Live.Options;
using FulfilSim.Live.Running;
using FulfilSim.Statistics;

namespace FulfilSim.Validation.Tests.Live;

/// <summary>
/// One scenario in virtual time and in scaled wall time. Two one-sided tests with margins stated below show that both engines
/// come to the same figures: no more than that is proven, and nothing about any real shop.
/// </summary>
public sealed class TwinTests
{
    private const int Replications = 30;

    private static readonly TimeSpan From = TimeSpan.FromHours(9);
    private static readonly TimeSpan For = TimeSpan.FromHours(1);

    private readonly ShopScenario _scenario = Busy();

    [Fact]
    public void Both_engines_come_to_the_same_figures()
    {
        // Other seeds in wall time than in virtual time: two samples of one world, and not the same numbers twice.
        var virtually = Sample(seed: 1, Virtually);
        var live = Sample(seed: 1001, Live);

        virtually.Average(cell => FailureRatio(cell, _ => true)).ShouldBeInRange(0.03, 0.5); // there is something to agree on
        Show("failure rate", virtually, live, cell => FailureRatio(cell, _ => true), margin: 0.03);
        var categories = virtually.Concat(live).SelectMany(cell => cell.Causes).Select(cause => cause.Category).Distinct().ToList();
        categories.Count.ShouldBeGreaterThanOrEqualTo(2);
        foreach (var category in categories)
            Show($"failure rate by {category}", virtually, live, cell => FailureRatio(cell, cause => cause.Category == category), margin: 0.03);
        var (p50, p99) = (virtually.Average(cell => cell.Confirmation.P50Seconds), virtually.Average(cell => cell.Confirmation.P99Seconds));
        Show("confirmation p50", virtually, live, cell => cell.Confirmation.P50Seconds, margin: 0.1 * p50);
        Show("confirmation p99", virtually, live, cell => cell.Confirmation.P99Seconds, margin: 0.25 * p99);
    }

    [Fact]
    public void With_the_same_seed_both_deliver_the_same_messages()
    {
        var settings = new CellSettings(Seed: 3, Replication: 0);
        var live = Live(settings);
        var virtually = Virtually(settings);
        live.Counts.ShouldBe(virtually.Counts);
        live.Confirmation.ShouldBe(virtually.Confirmation);
    }

    private static ShopScenario Busy()
    {
        var shop = new ShopOptions
        {
            Clock = new ClockOptions
            {
                RunIn = From,
                Cohort = For,
                Horizon = From + For + TimeSpan.FromHours(1),
                Milestone = Milestone.Confirmed,
                MilestoneWithin = TimeSpan.FromMinutes(30),
            },
            Demand = new DemandOptions { MeanRate = Rate.Per(900, TimeSpan.FromHours(1)) },
            Buyers = new BuyersOptions { Retries = new BuyerRetryOptions { Max = 0 } }, // with retries it may or may not collapse
            PaymentGateways = [new GatewayOptions { Slots = 50 }],
            OrderSystem = new OrderSystemOptions { Workers = 1, QueueCapacity = 20, ServiceTime = Exponential.WithMean(2.9) },
        };
        return new ShopScenario
        {
            Name = "twin",
            Title = "A busy shop that loses callbacks",
            Question = "Do both engines agree?",
            Digest = "0000000000000000",
            Shop = shop,
            Faults = [new PaidUnconfirmed { Rate = new Ratio(0.05) }],
            Arms = [new Arm(Arm.ReferenceName, [])],
            Experiment = new ExperimentOptions { Replications = Replications },
        };
    }

    private static List<CellResult> Sample(ulong seed, Func<CellSettings, CellResult> run) =>
        [.. Enumerable.Range(0, Replications).Select(replication => run(new CellSettings(seed, replication)))];

    private CellResult Virtually(CellSettings settings) => FulfilmentCell.Run(_scenario.Shop, _scenario.Faults, [], settings).Result;

    /// <summary>The hour that counts takes half a second; nine hours before it are made in virtual time.</summary>
    private CellResult Live(CellSettings settings)
    {
        var load = new LoadOptions { Deadline = TimeSpan.FromHours(1) };
        var options = new LiveRunOptions { Load = load, Slice = new LoadSlice(From, For), TimeScale = 7200 };
        var scenario = _scenario with { Experiment = _scenario.Experiment with { Seed = settings.Seed } };
        var task = CellPlan.ForCell(scenario, scenario.Arms[0], settings.Replication);
        var cell = new LiveRunner(scenario, options, deployments: null, TimeProvider.System)
            .Run(task, number: 1, startAt: null, () => false, TestContext.Current.CancellationToken);
        return ((FinishedCell.OfShop)cell!).Output.Result;
    }

    private static void Show(
        string measure, IReadOnlyList<CellResult> left, IReadOnlyList<CellResult> right, Func<CellResult, double> of, double margin)
    {
        var equivalence = Equivalence.Of([.. left.Select(of)], [.. right.Select(of)], margin);
        TestContext.Current.TestOutputHelper?.WriteLine($"{measure}: {equivalence}");
        equivalence.IsShown.ShouldBeTrue($"{measure}: {equivalence}");
    }

    private static double FailureRatio(CellResult cell, Func<CauseCount, bool> which) =>
        (double)cell.Causes.Where(which).Sum(cause => cause.Count) / cell.Counts.Submitted;
}

using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Fulfilment.Options.Loading;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Live.Options;
using FulfilSim.Live.Running;
using FulfilSim.Statistics;

namespace FulfilSim.Validation.Tests.Live;

/// <summary>
/// What a closed loop does not see: one request in a thousand takes a hundred times as long as the others, and a single caller
/// meets it alone, while callers who come by themselves pile up behind it.
/// </summary>
public sealed class OpenAgainstClosed
{
    /// <summary>0.8 of what services of 0.1 ms would allow; with the rare slow ones the worker is busy for 88 % of the time.</summary>
    private const double PerSecond = 8000;

    [Fact]
    public void A_closed_loop_of_one_reports_less_than_a_millisecond_where_open_load_waits_for_more_than_25()
    {
        var closed = Drive(new LoadStage { KeepConstant = new() { Copies = 1, For = TimeSpan.FromSeconds(5) } });
        var open = Drive(new LoadStage { Inject = new() { Rate = new Rate(PerSecond), For = TimeSpan.FromSeconds(120), Spacing = Spacing.Poisson } });
        closed.Acknowledgement.Count.ShouldBeGreaterThan(10_000);
        closed.Acknowledgement.P99Seconds.ShouldBeLessThan(0.001);
        open.Acknowledgement.P99Seconds.ShouldBeGreaterThan(0.025);
    }

    private static CellResult Drive(LoadStage stage)
    {
        var shop = new ShopOptions
        {
            Clock = new ClockOptions { Milestone = Milestone.Acknowledged },
            Buyers = new BuyersOptions { Patience = Constant.Of(60), RepeatRatio = Ratio.Zero },
            OrderSystem = new OrderSystemOptions
            {
                Workers = 1,
                QueueCapacity = 1_000_000,
                LinkLatency = Constant.Of(0),
                ServiceTime = Mixture.Of([(0.999, Constant.Of(0.0001)), (0.001, Constant.Of(0.01))]),
            },
        };
        var scenario = new ShopScenario
        {
            Name = "gap",
            Title = "One in a thousand",
            Question = "Who sees it?",
            Digest = "0000000000000000",
            Shop = shop,
            Faults = [],
            Arms = [new Arm(Arm.ReferenceName, [])],
            Experiment = new ExperimentOptions { Replications = 1 },
        };
        var load = new LoadOptions { Shape = new ShapeOptions { Stages = [stage] }, Deadline = TimeSpan.FromSeconds(5) };
        var runner = new LiveRunner(scenario, new LiveRunOptions { Load = load, TimeScale = 20 }, deployments: null, TimeProvider.System);
        var cell = runner.Run(
            CellPlan.ForCell(scenario, scenario.Arms[0], replication: 0), number: 1, startAt: null, () => false, TestContext.Current.CancellationToken);
        return ((FinishedCell.OfShop)cell!).Output.Result;
    }
}

using System.Diagnostics;
using System.Text.Json;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Fulfilment.Options.Loading;
using FulfilSim.Live.Options;
using FulfilSim.Live.Running;
using FulfilSim.Statistics;

namespace FulfilSim.Benchmarks.Load;

/// <summary>So many buyers at a time in the simulated shop, in wall time: what memory they take, and whether the pace is kept.</summary>
internal static class CrowdBenchmark
{
    private const double Mebibyte = 1024 * 1024;

    /// <param name="buyers">At a time.</param>
    public static void Run(int buyers)
    {
        var length = TimeSpan.FromSeconds(20);
        var load = new LoadOptions
        {
            Shape = new ShapeOptions
            {
                Stages =
                [
                    new() { RampingConstant = new() { To = buyers, For = TimeSpan.FromSeconds(10) } },
                    new() { KeepConstant = new() { Copies = buyers, For = length } },
                ],
            },
            WarmUp = TimeSpan.FromSeconds(10),
            Deadline = TimeSpan.FromSeconds(1),
        };

        // A worker for each twenty buyers, who each take him a second: every buyer waits for about twenty.
        var shop = new ShopOptions
        {
            Clock = new ClockOptions { Milestone = Milestone.Acknowledged },
            Buyers = new BuyersOptions { Patience = Constant.Of(3600), RepeatRatio = Ratio.Zero },
            OrderSystem = new OrderSystemOptions
            {
                Workers = Math.Max(1, buyers / 20), QueueCapacity = 1_000_000, ServiceTime = Exponential.WithMean(1),
            },
        };
        var scenario = new ShopScenario
        {
            Name = "crowd",
            Title = "A crowd",
            Question = "What memory does it take?",
            Digest = "0000000000000000",
            Shop = shop,
            Faults = [],
            Arms = [new Arm(Arm.ReferenceName, [])],
            Experiment = new ExperimentOptions { Replications = 1 },
        };
        var runner = new LiveRunner(scenario, new LiveRunOptions { Load = load }, deployments: null, TimeProvider.System);
        var cell = (FinishedCell.OfShop)runner.Run(
            CellPlan.ForCell(scenario, scenario.Arms[0], replication: 0), number: 1, startAt: null, () => false, CancellationToken.None)!;
        using var process = Process.GetCurrentProcess();
        var lag = cell.Live!.Sends.Lag.ToHistogram();
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            benchmark = "crowd",
            buyers,
            intents = cell.Output.Result.IntentsSimulated,
            open = cell.Output.Result.Counts.Open,
            peakMemoryMiB = Math.Round(process.PeakWorkingSet64 / Mebibyte),
            lagP99Milliseconds = lag.Quantile(0.99).TotalMilliseconds,
            isValid = cell.Live.Health.IsValid,
        }));
    }
}

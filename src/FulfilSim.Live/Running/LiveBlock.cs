using System.Globalization;
using FulfilSim.Actors;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Live;
using FulfilSim.Experiments.Objectives;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Fulfilment.Cells;
using FulfilSim.Fulfilment.Demand.Shapes;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Fulfilment.Readings;
using FulfilSim.Live.Health;
using FulfilSim.Live.Measuring;
using FulfilSim.Live.Pacing;
using FulfilSim.Live.Telemetry;

namespace FulfilSim.Live.Running;

/// <summary>One block: one arm under load, once.</summary>
/// <param name="deployments">Running systems; null where the shop is simulated.</param>
internal sealed class LiveBlock(
    ShopScenario scenario, CellTask task, int number, LiveRunOptions options, IDeployments? deployments, TimeProvider time)
{
    private readonly BlockClock _clock = BlockClock.Of(scenario.Shop.Clock, options.Load, options.Slice);
    private readonly ShopBridge _bridge = new();
    private IBlockTarget? _target;

    private ShopOptions Shop => scenario.Shop with { Clock = _clock.Clock };

    /// <summary>Runs the block to its end, on the calling thread.</summary>
    /// <param name="isStopFile">Whether it is the stop file that asks to stop.</param>
    /// <param name="stop">Asks to stop: nobody comes any more, and what is under way is awaited for a while.</param>
    public FinishedCell Run(Func<bool> isStopFile, CancellationToken stop)
    {
        using var instruments = options.Telemetry is null ? null : new LoadInstruments(deployments?.StepNames ?? []);
        using var export = options.Telemetry is { } telemetry ? TelemetryExport.Start(telemetry with { Arm = task.Arm.Name, Block = number }) : null;
        var cell = Open();
        if (_clock.Begin > SimTime.Zero)
            cell.Simulation.RunUntil(new SimTime(_clock.Begin.Ticks - 1)); // what is due at the begin is paced
        var loadOver = false;
        LoadMonitor? monitor = null;
        var pacer = new Pacer(
            cell.Simulation,
            time,
            new PacerOptions { TimeScale = options.TimeScale, InjectionCapacity = 1_000_000, End = _clock.End },
            isSatisfied: () => IsSatisfied(cell, monitor, ref loadOver));
        using var opened = monitor = new LoadMonitor(
            time, MonitorOptions(), time.GetTimestamp(), new Gauges(cell, () => _target), new ProcessProbes(), options.Watcher, instruments);
        cell.Watch(new IntentRecorder(monitor.Meter, pacer, time, hasRequests: deployments is not null));
        if (deployments is not null)
        {
            _target = deployments.Open(task.Arm.Name, task.Key.Replication, _bridge, monitor.Meter);
            _bridge.Connect(pacer, cell, _target, monitor.Meter);
        }
        using var settling = new CancellationTokenSource();
        using var stopping = stop.Register(() => Stop(pacer, cell, settling));
        using var aborting = monitor.Aborting.Register(() => Stop(pacer, cell, settling));
        var stuck = _target?.CannotGoOn;
        _ = stuck?.ContinueWith(_ => Stop(pacer, cell, settling), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        using var heap = new HeapCare(time, options.Load.WarmUp / options.TimeScale);
        var paced = pacer.Run(settling.Token);
        var end = _target?.StopAsync(stop.IsCancellationRequested ? options.SettleMax : TimeSpan.FromSeconds(1)).GetAwaiter().GetResult();
        var whyNot = stuck is { IsCompleted: true } ? stuck.GetAwaiter().GetResult() : ""; // or throws what is a bug
        var ending = monitor.Aborting.IsCancellationRequested ? LiveEnding.Aborted
            : whyNot.Length > 0 ? LiveEnding.CannotGoOn
            : !stop.IsCancellationRequested ? LiveEnding.Completed
            : isStopFile() ? LiveEnding.StopFile
            : LiveEnding.Interrupted;
        var output = cell.Close();
        var figures = monitor.Close(ending) with
        {
            WhyNot = whyNot,
            FirstIntent = cell.FirstIntent,
            Waits = WaitsOf(cell),
            GivenUp = end?.GivenUp ?? 0,
            Webhooks = end?.Webhooks ?? WebhookFigures.None,
        };
        if (export?.Close() is { Length: > 0 } warning)
            options.Watcher.Warn(warning);
        return new FinishedCell.OfShop(output) { Live = WithRefusals(figures, paced) };
    }

    private OpenCell Open()
    {
        var readings = ObjectiveSamples.ReadingsOf(scenario.Objectives);
        var course = options.Slice is null || deployments is not null
            ? new LoadCourse(options.Slice is null ? options.Load.Shape : new(), options.Share) { From = _clock.Begin }
            : null;
        return deployments is null
            ? OpenCell.OfShop(Shop, scenario.Faults, task.Arm.Mitigations, task.Settings, readings, course)
            : OpenCell.Before(_bridge, StockOf(), Shop, scenario.Faults, task.Settings, readings, course!);
    }

    private Dictionary<int, int> StockOf() => options.Load.Journey.Stock.ToDictionary(
        each => int.Parse(each.Key, CultureInfo.InvariantCulture), each => each.Value);

    /// <summary>What the cell's own summary is made of: waits of intents that are open at the end are among them.</summary>
    private static WaitFigures WaitsOf(OpenCell cell) => new()
    {
        Acknowledgement = DurationFigures.Of(cell.WaitsOf(CohortWait.Acknowledgement)),
        PaymentApproval = DurationFigures.Of(cell.WaitsOf(CohortWait.PaymentApproval)),
        Confirmation = DurationFigures.Of(cell.WaitsOf(CohortWait.Confirmation)),
    };

    private MonitorOptions MonitorOptions() => new()
    {
        Block = new(number, options.BlockCount, task.Arm.Name, _clock.Length / options.TimeScale),
        Meter = new()
        {
            Steps = deployments?.StepNames ?? [],
            FirstStep = deployments?.FirstStep ?? 0,
            LateAfter = options.Load.Health.LateAfter,
            WarmUp = options.Load.WarmUp / options.TimeScale,
        },
        Health = options.Load.Health,
        Thresholds = options.Load.Thresholds,
    };

    private static bool IsSatisfied(OpenCell cell, LoadMonitor? monitor, ref bool loadOver)
    {
        if (!loadOver && cell.IsLoadOver)
        {
            loadOver = true;
            monitor!.LoadIsOver();
        }
        return loadOver && cell.IsOver;
    }

    /// <summary>Nobody comes any more; after a while what is under way is left as it is.</summary>
    private void Stop(Pacer pacer, OpenCell cell, CancellationTokenSource settling)
    {
        var isHeard = !cell.LoadShaper.IsNobody && pacer.TryInject(cell.LoadShaper, new LoadStopped());
        try
        {
            settling.CancelAfter(isHeard ? options.SettleMax : TimeSpan.Zero);
        }
        catch (ObjectDisposedException)
        {
            return; // the block has just come to its end by itself
        }
    }

    /// <summary>An answer that nobody had room for was never heard by its buyer: the figures are not to be believed.</summary>
    private static LiveFigures WithRefusals(LiveFigures figures, PacedRun paced) => paced.RefusedCount == 0 ? figures : figures with
    {
        Health = new()
        {
            Findings =
            [
                .. figures.Health.Findings,
                new(
                    "answers without room",
                    BoundKind.Number,
                    paced.RefusedCount,
                    0,
                    "The generator is too slow for so many answers: share the load among machines with --shard."),
            ],
        },
    };

    private sealed class Gauges(OpenCell cell, Func<IBlockTarget?> target) : ILoadGauges
    {
        public long InFlight => target()?.InFlight ?? 0;

        public long Waiting => cell.UndecidedCount;
    }
}

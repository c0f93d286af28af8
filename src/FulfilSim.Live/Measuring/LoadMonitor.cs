using FulfilSim.Experiments.Live;
using FulfilSim.Live.Health;
using FulfilSim.Live.Telemetry;
using FulfilSim.Live.Thresholds;

namespace FulfilSim.Live.Measuring;

/// <summary>
/// Watches one block from its first second to its last: reads the meter once a second, judges thresholds, shows how things
/// stand, and has the figures at the end. To be made when the block begins.
/// </summary>
public sealed class LoadMonitor : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly TimeProvider _time;
    private readonly MonitorOptions _options;
    private readonly ILoadGauges _gauges;
    private readonly ISnapshotWatcher _watcher;
    private readonly LoadInstruments? _instruments;
    private readonly ThresholdWatch _thresholds;
    private readonly GeneratorWatch _generator;
    private readonly RecentWindow _recent;
    private readonly MeterPart _counted;
    private readonly MeterPart _warmUp;
    private readonly CancellationTokenSource _abort = new();
    private readonly Lock _gate = new();
    private readonly ITimer _timer;
    private LoadSeries _series = LoadSeries.None;
    private TimeSpan _readAt;
    private TimeSpan? _loadEndedAt;
    private bool _isClosed;

    /// <param name="startedAt">When the block begins: a timestamp.</param>
    /// <param name="watcher">Is shown how things stand.</param>
    /// <param name="instruments">Are fed with the same; null where nobody listens to them.</param>
    public LoadMonitor(
        TimeProvider time,
        MonitorOptions options,
        long startedAt,
        ILoadGauges gauges,
        IGeneratorProbes probes,
        ISnapshotWatcher watcher,
        LoadInstruments? instruments = null)
    {
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(options);
        (_time, _options, _gauges, _watcher, _instruments) = (time, options, gauges, watcher, instruments);
        var steps = options.Meter.Steps;
        Meter = new LiveMeter(time, options.Meter, startedAt);
        _thresholds = new ThresholdWatch(options.Thresholds, steps);
        (_recent, _counted, _warmUp) = (new(steps.Count), new(steps.Count), new(steps.Count));
        _generator = new GeneratorWatch(time, probes, Later(TimeSpan.Zero, WarmUp - Elapsed));
        _timer = time.CreateTimer(_ => Tick(), null, Interval, Interval);
    }

    /// <summary>Counts what happens.</summary>
    public LiveMeter Meter { get; }

    /// <summary>Cancelled as soon as a threshold is crossed that aborts.</summary>
    public CancellationToken Aborting => _abort.Token;

    private TimeSpan WarmUp => _options.Meter.WarmUp;

    private TimeSpan Elapsed => _time.GetElapsedTime(Meter.StartedAt);

    /// <summary>The last intent has come: thresholds and the generator's health are of the time until now. From any thread.</summary>
    public void LoadIsOver()
    {
        lock (_gate)
        {
            if (_loadEndedAt is not null || _isClosed)
                return;
            _generator.Dispose();
            Read();
            _loadEndedAt = _readAt;
            _thresholds.Close(Later(TimeSpan.Zero, _readAt - WarmUp));
        }
    }

    /// <summary>The block is over.</summary>
    /// <param name="ending">How it ended.</param>
    /// <returns>All figures but those of webhooks, clean-up, and journeys given up.</returns>
    public LiveFigures Close(LiveEnding ending)
    {
        LoadIsOver();
        _timer.Dispose();
        lock (_gate)
        {
            if (!_isClosed)
                Read();
            _isClosed = true;
            var (counted, warmUp) = (Meter.Counted, Meter.WarmUp);
            var sends = counted.Sends();
            return new()
            {
                Ending = ending,
                CountedTicks = Later(TimeSpan.Zero, (_loadEndedAt ?? _readAt) - WarmUp).Ticks,
                Steps = [.. counted.Steps.Zip(_options.Meter.Steps, (step, name) => step.Figures(name))],
                Sends = sends,
                Waits = counted.Waits(),
                Series = _series,
                WarmUpRequests = warmUp.Requests,
                WarmUpSends = warmUp.Made + warmUp.Missed,
                WarmUpIntents = warmUp.Arisen,
                Health = HealthJudge.Judge(sends, _generator.Figures(), _options.Health),
                Thresholds = _thresholds.Figures,
            };
        }
    }

    public void Dispose()
    {
        _timer.Dispose();
        _generator.Dispose();
        lock (_gate)
            _isClosed = true;
        _abort.Dispose();
    }

    /// <summary>One that comes while another one is at it has nothing to do.</summary>
    private void Tick()
    {
        if (!_gate.TryEnter())
            return;
        try
        {
            if (_isClosed)
                return;
            if (Read().Any(threshold => threshold.IsAborting))
                _ = _abort.CancelAsync(); // whoever is called back may want the gate
            _watcher.See(Snapshot());
        }
        finally
        {
            _gate.Exit();
        }
    }

    /// <summary>Takes in what was counted since the last time.</summary>
    /// <returns>Thresholds that are crossed for the first time.</returns>
    private IReadOnlyList<ThresholdFigures> Read()
    {
        var now = Elapsed;
        var length = now - _readAt;
        _readAt = now;
        _counted.Clear();
        _warmUp.Clear();
        Meter.Read(_counted, _warmUp);
        _recent.Add(_counted, _warmUp, length);
        _instruments?.Update(Meter, _counted, _warmUp, _gauges);
        var counted = now - WarmUp;
        if (counted <= TimeSpan.Zero)
            return [];
        var covered = length < counted ? length : counted;
        var middle = counted - Later(covered / 2, TimeSpan.FromTicks(1)); // a moment at the end of a slot is the slot's
        _series = _series.With(middle, SlotOf(_counted, covered));
        return _thresholds.Add(_counted, counted, covered);
    }

    private LiveSnapshot Snapshot()
    {
        var isWarmUp = _readAt < WarmUp;
        var (shown, counted, window) = (isWarmUp ? Meter.WarmUp : Meter.Counted, Meter.Counted, _recent.Sum);
        return new()
        {
            Block = _options.Block,
            Elapsed = _readAt,
            IsWarmUp = isWarmUp,
            IsLoadOver = _loadEndedAt is not null,
            Intents = IntentsOf(shown),
            Sends = new(_recent.PerSecond(window.Made), window.Lag.Quantile(0.99), counted.Late, counted.Missed),
            Steps = [.. _options.Meter.Steps.Select((name, step) => StepOf(name, window.Steps[step], counted.Steps[step]))],
            Thresholds = _thresholds.States,
            Health = HealthJudge.Judge(counted.Sends(), _generator.Figures(), _options.Health),
            InFlight = _gauges.InFlight,
            Waiting = _gauges.Waiting,
        };
    }

    private static LoadSlot SlotOf(MeterPart part, TimeSpan covered) => new()
    {
        CoveredTicks = covered.Ticks,
        Intents = part.Arisen,
        Failed = part[Fulfilment.Results.Outcome.Failed],
        Requests = part.Requests,
        Shed = part.Steps.Sum(step => step[RequestVerdict.Shed]),
        Errors = part.Steps.Sum(step => step.Errors),
        Latency = DurationFigures.Of(part.Latency()),
    };

    private StepSnapshot StepOf(string name, StepMeter window, StepMeter counted) => new(
        name,
        _recent.PerSecond(window.Total),
        window.FromIntended.Quantile(0.5),
        window.FromIntended.Quantile(0.95),
        window.FromIntended.Quantile(0.99),
        counted[RequestVerdict.Shed],
        counted.Errors);

    private static IntentSnapshot IntentsOf(MeterPart part)
    {
        var failed = part[Fulfilment.Results.Outcome.Failed];
        return new(part.Arisen, part.Decided, failed, part.Rated == 0 ? 0 : (double)failed / part.Rated);
    }

    private static TimeSpan Later(TimeSpan left, TimeSpan right) => left > right ? left : right;
}

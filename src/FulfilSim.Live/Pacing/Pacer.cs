using FulfilSim.Actors;
using FulfilSim.Statistics;

namespace FulfilSim.Live.Pacing;

/// <summary>
/// Runs a simulation in wall time: the same calendar, on one thread, and nothing before it is due. Turns see due times, as
/// in virtual time; how late a delivery was made is measured apart. Good for one run.
/// </summary>
public sealed class Pacer
{
    private readonly Simulation _simulation;
    private readonly TimeProvider _time;
    private readonly PacerOptions _options;
    private readonly IInjectionLog? _log;
    private readonly Func<bool> _isSatisfied;
    private readonly Bell _bell = new();
    private readonly Intake _intake;
    private bool _hasRun;
    private WallClock? _clock;

    /// <param name="simulation">Belongs to the thread of the run until that has ended.</param>
    /// <param name="log">Writes down what is taken in; without it the run cannot be replayed.</param>
    /// <param name="isSatisfied">Asked on the run's thread between steps: whether the run has gone on long enough. Default never.</param>
    public Pacer(
        Simulation simulation, TimeProvider time, PacerOptions options, IInjectionLog? log = null, Func<bool>? isSatisfied = null)
    {
        _simulation = simulation;
        _time = time;
        _options = options;
        _log = log;
        _isSatisfied = isSatisfied ?? (static () => false);
        _intake = new Intake(options.InjectionCapacity, _bell);
    }

    /// <summary>Injections refused so far, because too many were waiting or the input was over. From any thread.</summary>
    public long RefusedCount => _intake.RefusedCount;

    /// <summary>Hands a message in from outside; it arrives at the moment at which the pacer takes it in. From any thread.</summary>
    /// <returns>False when it was refused: too many are waiting, or the input is over.</returns>
    public bool TryInject(ActorRef to, Message message)
    {
        ArgumentNullException.ThrowIfNull(message);
        Invariant.Holds(!to.IsNobody);
        return _intake.TryAdd(to, message);
    }

    /// <summary>The timestamp at which a moment is due. On the run's thread.</summary>
    public long TimestampOf(SimTime moment) => _clock!.TimestampOf(moment);

    /// <summary>Nothing more will be injected: the run ends when the calendar is empty. From any thread.</summary>
    public void CompleteInput() => _intake.Close();

    /// <summary>
    /// Paces the simulation on the calling thread, until it is cancelled, has come to its end, or nothing more can happen.
    /// What an actor throws comes out here: it is a bug, and ends the run.
    /// </summary>
    public PacedRun Run(CancellationToken cancellation)
    {
        Invariant.Holds(!Interlocked.Exchange(ref _hasRun, true));
        var clock = _clock = new WallClock(_time, _options.TimeScale, _simulation.Now);
        using var alarm = new Alarm(_time, _bell, clock, _options.NapMax);
        using var cancelling = cancellation.Register(_bell.Ring);
        var pace = new Pace(_simulation, _intake, _bell, clock, alarm, _options.End, _isSatisfied, _log);
        var ending = PaceUntilClosed(pace, cancellation);
        return new PacedRun
        {
            Ending = ending,
            Until = _simulation.Now,
            WallTime = clock.Elapsed,
            Lag = pace.Lag,
            InjectedCount = pace.InjectedCount,
            RefusedCount = RefusedCount,
            UntakenCount = pace.UntakenCount,
        };
    }

    /// <summary>As <see cref="Run"/>, on a thread of its own, which dies with the program.</summary>
    public Task<PacedRun> RunAsync(CancellationToken cancellation)
    {
        var ended = new TaskCompletionSource<PacedRun>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() => RunInto(ended, cancellation)) { IsBackground = true, Name = "pacer" };
        thread.Start();
        return ended.Task;
    }

    /// <summary>Whatever ends the run, nothing is let in after it: what waits then is counted, and stays as it is.</summary>
    private PacedEnding PaceUntilClosed(Pace pace, CancellationToken cancellation)
    {
        try
        {
            return pace.Run(cancellation);
        }
        finally
        {
            _intake.Close();
        }
    }

    private void RunInto(TaskCompletionSource<PacedRun> ended, CancellationToken cancellation)
    {
        try
        {
            ended.SetResult(Run(cancellation));
        }
        catch (Exception exception) // Nobody stands above this thread: whoever awaits the run gets it.
        {
            ended.SetException(exception);
        }
    }
}

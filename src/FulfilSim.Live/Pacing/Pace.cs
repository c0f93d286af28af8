using FulfilSim.Actors;
using FulfilSim.Statistics;

namespace FulfilSim.Live.Pacing;

/// <summary>
/// The loop of one paced run; its thread is the only one that touches the simulation. An injection gets the moment at which
/// it is taken out of the channel, and enters when everything due up to that moment has been delivered: that is what a
/// replay can do as well.
/// </summary>
internal sealed class Pace(
    Simulation simulation, Intake intake, Bell bell, WallClock clock, Alarm alarm, SimTime end, Func<bool> isSatisfied, IInjectionLog? log)
{
    private InjectionRecord? _held; // has its moment, and waits for what is due before

    public DurationHistogram Lag { get; } = new();

    public long InjectedCount { get; private set; }

    /// <summary>Injections that came in time and are not in the simulation.</summary>
    public long UntakenCount => intake.WaitingCount + (_held is null ? 0 : 1);

    public PacedEnding Run(CancellationToken cancellation)
    {
        while (true)
        {
            bell.Silence();
            simulation.StartNewcomers();
            if (cancellation.IsCancellationRequested)
            {
                FinishInstant();
                return PacedEnding.Cancelled;
            }
            if (isSatisfied())
            {
                FinishInstant();
                return PacedEnding.Satisfied;
            }
            var elapsed = clock.Elapsed;
            var present = clock.MomentAt(elapsed);
            if (TryDoNext(elapsed, present))
                continue;
            if (present >= end)
            {
                simulation.RunUntil(end);
                return PacedEnding.EndReached;
            }
            if (intake.IsOver && simulation.PendingCount == 0)
                return PacedEnding.Exhausted;
            alarm.WaitUntil(clock.WallTimeOf(Earlier(simulation.NextDue, end)));
        }
    }

    /// <summary>Makes one delivery or takes one injection in, whichever comes first; false when neither is due.</summary>
    private bool TryDoNext(TimeSpan elapsed, SimTime present)
    {
        if (_held is null && present <= end && intake.TryTake(out var to, out var message))
            _held = new(SimTime.Max(present, simulation.Now), to, message);
        var until = _held?.Moment ?? Earlier(present, end);
        if (simulation.NextDue <= until)
        {
            TryDeliver(until, elapsed); // or sweeps away what was cancelled
            return true;
        }
        if (_held is not { } held)
            return false;
        LetIn(in held);
        return true;
    }

    private bool TryDeliver(SimTime until, TimeSpan elapsed)
    {
        if (!simulation.Step(until))
            return false;
        Lag.Add(elapsed - clock.WallTimeOf(simulation.Now));
        return true;
    }

    private void LetIn(in InjectionRecord held)
    {
        log?.Add(in held);
        simulation.RunUntil(held.Moment);
        simulation.Inject(held.To, held.Message);
        _held = null;
        InjectedCount++;
    }

    /// <summary>Messages of one instant belong together: nobody could tell afterwards which of them were delivered.</summary>
    private void FinishInstant()
    {
        while (TryDeliver(simulation.Now, clock.Elapsed))
        {
        }
    }

    private static SimTime Earlier(SimTime left, SimTime right) => left < right ? left : right;
}

namespace FulfilSim.Tests.Live;

/// <summary>A clock that a test moves by hand; timers ring on the test's thread, at their moments and in order.</summary>
internal sealed class HandClock : TimeProvider
{
    private readonly List<Ringer> _timers = [];

    /// <summary>Time since the clock was made.</summary>
    public TimeSpan Now { get; private set; }

    /// <summary>By how much timers ring before their moments; they keep their period.</summary>
    public TimeSpan Earliness { get; init; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Now.Ticks;

    /// <summary>Timestamp of a moment so many milliseconds after the clock was made.</summary>
    public static long At(double milliseconds) => TimeSpan.FromMilliseconds(milliseconds).Ticks;

    /// <summary>Lets time pass, and timers ring.</summary>
    public void Pass(TimeSpan duration)
    {
        var goal = Now + duration;
        while (_timers.Where(timer => timer.Due <= goal).MinBy(timer => timer.Due) is { } next)
        {
            Now = next.Due > Now ? next.Due : Now;
            next.Ring();
        }
        Now = goal;
    }

    /// <summary>Lets time pass while no timer can ring; those that were due ring once, late.</summary>
    public void Stall(TimeSpan duration)
    {
        Now += duration;
        foreach (var timer in _timers.Where(timer => timer.Due <= Now).ToList())
            timer.RingLate(Now);
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Ringer(this, () => callback(state), Now + dueTime - Earliness, period);
        _timers.Add(timer);
        return timer;
    }

    private sealed class Ringer(HandClock clock, Action ring, TimeSpan due, TimeSpan period) : ITimer
    {
        public TimeSpan Due { get; private set; } = due;

        public void Ring()
        {
            Due = period < TimeSpan.Zero ? TimeSpan.MaxValue : Due + period; // once only
            ring();
        }

        public void RingLate(TimeSpan now)
        {
            while (Due <= now)
                Due += period;
            ring();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => throw new NotSupportedException();

        public void Dispose() => clock._timers.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

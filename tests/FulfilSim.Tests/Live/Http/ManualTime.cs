namespace FulfilSim.Tests.Live.Http;

/// <summary>Time that passes when told to; timers ring in its course.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly List<Ringer> _timers = [];
    private TimeSpan _now = TimeSpan.FromDays(1);

    /// <summary>How often a timer was set to ring.</summary>
    public int TimersSet { get; private set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now.Ticks;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch + _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Ringer(this, () => callback(state));
        _timers.Add(timer);
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(double milliseconds) => Advance(TimeSpan.FromMilliseconds(milliseconds));

    public void Advance(TimeSpan duration)
    {
        var until = _now + duration;
        while (_timers.Where(timer => timer.Due <= until).MinBy(timer => timer.Due) is { } next)
        {
            _now = next.Due;
            next.Ring();
        }
        _now = until;
    }

    private sealed class Ringer(ManualTime time, Action ring) : ITimer
    {
        public TimeSpan Due { get; private set; } = TimeSpan.MaxValue;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Due = dueTime == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : time._now + dueTime;
            if (Due != TimeSpan.MaxValue)
                time.TimersSet++;
            return true;
        }

        public void Ring()
        {
            Due = TimeSpan.MaxValue;
            ring();
        }

        public void Dispose() => Due = TimeSpan.MaxValue;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

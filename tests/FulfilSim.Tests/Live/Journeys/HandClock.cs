namespace FulfilSim.Tests.Live.Journeys;

/// <summary>Wall time that stands still until a test moves it; alarms that are due then go off one after the other, on the test's thread.</summary>
internal sealed class HandClock : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<Alarm> _alarms = [];
    private TimeSpan _now = TimeSpan.FromHours(1); // timestamps of 0 stand for nothing

    /// <summary>Done whenever an alarm is set.</summary>
    public Action OnSet { get; init; } = () => { };

    /// <summary>The next moment at which an alarm goes off; null when none is set.</summary>
    public long? NextAlarm
    {
        get
        {
            lock (_gate)
                return _alarms.Min(alarm => (long?)alarm.Due) is { } due and not long.MaxValue ? due : null;
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp()
    {
        lock (_gate)
            return _now.Ticks;
    }

    public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero) + new TimeSpan(GetTimestamp());

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, () => callback(state));
        alarm.Change(dueTime, period);
        return alarm;
    }

    /// <summary>Lets time pass, from one due alarm to the next.</summary>
    public void Pass(TimeSpan span)
    {
        var end = GetTimestamp() + span.Ticks;
        while (true)
        {
            Alarm? next;
            lock (_gate)
            {
                next = _alarms.Where(alarm => alarm.Due <= end).MinBy(alarm => alarm.Due);
                _now = new TimeSpan(next?.Due ?? end);
                if (next is null)
                    return;
                next.Due = long.MaxValue;
            }
            next.GoOff();
        }
    }

    private sealed class Alarm : ITimer
    {
        private readonly HandClock _clock;
        private readonly Action _ring;

        public Alarm(HandClock clock, Action ring)
        {
            (_clock, _ring) = (clock, ring);
            lock (clock._gate)
                clock._alarms.Add(this);
        }

        public long Due { get; set; } = long.MaxValue;

        public void GoOff() => _ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (_clock._gate)
                Due = dueTime == Timeout.InfiniteTimeSpan ? long.MaxValue : _clock._now.Ticks + dueTime.Ticks;
            _clock.OnSet();
            return true;
        }

        public void Dispose()
        {
            lock (_clock._gate)
                _clock._alarms.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

namespace FulfilSim.Tests.Live.Pacing;

/// <summary>
/// A clock that stands still while somebody works and jumps when somebody sets an alarm: to the alarm, or to the next moment
/// of the script, where the alarm rings too early. So a paced run needs one thread and no sleep.
/// </summary>
internal sealed class ScriptedClock : TimeProvider
{
    private readonly PriorityQueue<Action, TimeSpan> _script = new();
    private readonly TaskCompletionSource _set = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Time since the clock was made.</summary>
    public TimeSpan Now { get; private set; }

    /// <summary>What it takes to read this clock.</summary>
    public TimeSpan ReadingCost { get; init; }

    /// <summary>How late alarms ring.</summary>
    public TimeSpan Lateness { get; init; }

    /// <summary>Alarms that are set for longer ring too early, after so long.</summary>
    public TimeSpan JumpMax { get; init; } = TimeSpan.MaxValue;

    /// <summary>Whether alarms never ring: who waits for one sleeps until somebody else wakes it.</summary>
    public bool IsMute { get; init; }

    /// <summary>Done when the first alarm was set.</summary>
    public Task FirstAlarm => _set.Task;

    public int ReadingCount { get; private set; }

    public int AlarmCount { get; private set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp()
    {
        ReadingCount++;
        Now += ReadingCost;
        return Now.Ticks;
    }

    /// <summary>Somebody is busy for so long.</summary>
    public void Pass(TimeSpan duration) => Now += duration;

    /// <summary>Lets something happen at a moment, while whoever waits sleeps.</summary>
    public ScriptedClock At(TimeSpan moment, Action act)
    {
        _script.Enqueue(act, moment);
        return this;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new Alarm(this, () => callback(state));

    private void JumpBy(TimeSpan duration)
    {
        var goal = Now + (duration < JumpMax ? duration : JumpMax) + Lateness;
        if (_script.TryPeek(out var act, out var moment) && moment <= goal)
        {
            _script.Dequeue();
            Now = moment > Now ? moment : Now;
            act();
        }
        else
            Now = goal;
    }

    private sealed class Alarm(ScriptedClock clock, Action ring) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            clock.AlarmCount++;
            clock._set.TrySetResult();
            if (clock.IsMute)
                return true;
            clock.JumpBy(dueTime);
            ring();
            return true;
        }

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}

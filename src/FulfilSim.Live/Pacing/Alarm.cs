namespace FulfilSim.Live.Pacing;

/// <summary>Lets the pacer's thread sleep until a wall moment, or until somebody rings.</summary>
internal sealed class Alarm : IDisposable
{
    /// <summary>Timers do not take every duration, and a look at the clock once an hour harms nobody.</summary>
    private static readonly TimeSpan SleepMax = TimeSpan.FromHours(1);

    private readonly Bell _bell;
    private readonly WallClock _clock;
    private readonly TimeSpan _napMax;
    private readonly ITimer? _timer;

    /// <param name="napMax">Wall time before the moment that is spent in short naps.</param>
    public Alarm(TimeProvider time, Bell bell, WallClock clock, TimeSpan napMax)
    {
        _bell = bell;
        _clock = clock;
        _napMax = napMax;
        if (time != TimeProvider.System) // whose timers need a thread of the pool, which may be busy
            _timer = time.CreateTimer(_ => bell.Ring(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Comes back at that wall moment, when the bell is rung, or earlier for no reason: who called has to look.</summary>
    public void WaitUntil(TimeSpan wallMoment)
    {
        var left = wallMoment - _clock.Elapsed;
        if (left <= _napMax)
        {
            NapUntil(wallMoment);
            return;
        }
        var sleep = WholeMilliseconds(left - _napMax);
        if (_timer is null)
        {
            _bell.Wait(sleep);
            return;
        }
        _timer.Change(sleep, Timeout.InfiniteTimeSpan);
        _bell.Wait(Timeout.InfiniteTimeSpan);
    }

    public void Dispose() => _timer?.Dispose();

    private void NapUntil(TimeSpan wallMoment)
    {
        while (!_bell.IsRung && wallMoment - _clock.Elapsed is { Ticks: > 0 } left)
        {
            if (_timer is null)
                Nap.For(left);
            else
                Thread.SpinWait(20); // another clock may pass while it is looked at only
        }
    }

    /// <summary>Rounded up: timers count in milliseconds, and cut off what is less.</summary>
    private static TimeSpan WholeMilliseconds(TimeSpan left) =>
        left >= SleepMax ? SleepMax : TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds));
}

namespace FulfilSim.Live.Pacing;

/// <summary>Lets the pacer's thread sleep until a wall moment, or until somebody rings.</summary>
internal sealed class Alarm : IDisposable
{
    /// <summary>Timers do not take every duration, and a look at the clock once an hour harms nobody.</summary>
    private static readonly TimeSpan SleepMax = TimeSpan.FromHours(1);

    private readonly Bell _bell;
    private readonly WallClock _clock;
    private readonly TimeSpan _spinMax;
    private readonly ITimer _timer;

    /// <param name="spinMax">Wall time before the moment that is spent spinning.</param>
    public Alarm(TimeProvider time, Bell bell, WallClock clock, TimeSpan spinMax)
    {
        _bell = bell;
        _clock = clock;
        _spinMax = spinMax;
        _timer = time.CreateTimer(_ => bell.Ring(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Comes back at that wall moment, when the bell is rung, or earlier for no reason: who called has to look.</summary>
    public void WaitUntil(TimeSpan wallMoment)
    {
        var left = wallMoment - _clock.Elapsed;
        if (left <= _spinMax)
        {
            SpinUntil(wallMoment);
            return;
        }
        _timer.Change(WholeMilliseconds(left - _spinMax), Timeout.InfiniteTimeSpan);
        _bell.Wait();
    }

    public void Dispose() => _timer.Dispose();

    private void SpinUntil(TimeSpan wallMoment)
    {
        while (!_bell.IsRung && _clock.Elapsed < wallMoment)
            Thread.SpinWait(20);
    }

    /// <summary>Rounded up: timers count in milliseconds, and cut off what is less.</summary>
    private static TimeSpan WholeMilliseconds(TimeSpan left) =>
        left >= SleepMax ? SleepMax : TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds));
}

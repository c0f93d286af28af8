using System.Threading.Tasks.Sources;

namespace FulfilSim.Live.Journeys.Walking;

/// <summary>
/// Waiting that can be cut short: until a moment, until somebody rings, or until it is all over. Used over and over, by one who
/// waits at a time; whoever rings or ends it never runs what comes after the wait.
/// </summary>
internal sealed class Pause(TimeProvider time) : IValueTaskSource<PauseEnd>, IDisposable
{
    /// <summary>A moment that never comes.</summary>
    public const long Never = long.MaxValue;

    private static readonly TimeSpan SleepMax = TimeSpan.FromDays(1); // timers know no longer one than 49 days

    private readonly Lock _gate = new();
    private ManualResetValueTaskSourceCore<PauseEnd> _core = new() { RunContinuationsAsynchronously = true };
    private ITimer? _timer;
    private long _due;
    private bool _isWaiting;
    private bool _isRung;
    private bool _isOver;

    /// <summary>Nobody waits here any more.</summary>
    public bool IsOver => Volatile.Read(ref _isOver);

    /// <summary>Ready for the next one.</summary>
    public void Begin()
    {
        lock (_gate)
            (_isOver, _isRung) = (false, false);
    }

    /// <summary>Waits until a timestamp. A ring that nobody has heard yet is heard at once.</summary>
    public ValueTask<PauseEnd> UntilAsync(long due)
    {
        lock (_gate)
        {
            if (_isOver)
                return new(PauseEnd.Over);
            if (_isRung)
            {
                _isRung = false;
                return new(PauseEnd.Rung);
            }
            if (due <= time.GetTimestamp())
                return new(PauseEnd.Elapsed);
            _core.Reset();
            _due = due;
            _isWaiting = true;
            SetTimer();
            return new(this, _core.Version);
        }
    }

    /// <summary>There is news: whoever waits may look.</summary>
    public void Ring()
    {
        lock (_gate)
        {
            _isRung = !_isWaiting;
            if (_isWaiting)
                Wake(PauseEnd.Rung);
        }
    }

    /// <summary>Ends this wait and all further ones.</summary>
    public void End()
    {
        lock (_gate)
        {
            _isOver = true;
            if (_isWaiting)
                Wake(PauseEnd.Over);
        }
    }

    public void Dispose() => _timer?.Dispose();

    PauseEnd IValueTaskSource<PauseEnd>.GetResult(short token) => _core.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource<PauseEnd>.GetStatus(short token) => _core.GetStatus(token);

    void IValueTaskSource<PauseEnd>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _core.OnCompleted(continuation, state, token, flags);

    /// <summary>A timer that was set for an earlier wait may come too soon; then it is set again.</summary>
    private void OnTimer()
    {
        lock (_gate)
        {
            if (!_isWaiting)
                return;
            if (_due <= time.GetTimestamp())
                Wake(PauseEnd.Elapsed);
            else
                SetTimer();
        }
    }

    private void SetTimer()
    {
        if (_due == Never)
            return;
        var left = time.GetElapsedTime(time.GetTimestamp(), _due);
        var sleep = left >= SleepMax ? SleepMax : TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds)); // timers cut off what is less
        _timer ??= time.CreateTimer(static pause => ((Pause)pause!).OnTimer(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer.Change(sleep, Timeout.InfiniteTimeSpan);
    }

    private void Wake(PauseEnd end)
    {
        _isWaiting = false;
        _core.SetResult(end);
    }
}

/// <summary>Why a wait ended.</summary>
internal enum PauseEnd
{
    /// <summary>The moment has come.</summary>
    Elapsed = 0,

    /// <summary>There is news.</summary>
    Rung,

    /// <summary>It is all over.</summary>
    Over,
}

namespace FulfilSim.Live.Http;

/// <summary>
/// Rings when a deadline has passed. Deadlines follow each other quickly and are hardly ever reached: a timer that was set for
/// an earlier one is left alone, and looks again when it rings.
/// </summary>
/// <param name="time">Rings, and tells the time.</param>
/// <param name="ring">Called on a thread of the pool, once for each deadline that passes.</param>
internal sealed class DeadlineWatch(TimeProvider time, Action ring) : IDisposable
{
    private readonly object _gate = new();
    private ITimer? _timer;
    private long _deadline = Deadlines.Never;
    private long _ringsAt = Deadlines.Never;

    /// <summary>The deadline from now on, a timestamp.</summary>
    public void Set(long deadline)
    {
        lock (_gate)
        {
            _deadline = deadline;
            if (deadline < _ringsAt)
                SetTimer();
        }
    }

    /// <summary>There is no deadline. When this comes back, none of those before will ring any more.</summary>
    public void Clear()
    {
        lock (_gate)
            _deadline = Deadlines.Never;
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _deadline = Deadlines.Never;
            _timer?.Dispose();
        }
    }

    private void SetTimer()
    {
        _ringsAt = _deadline;
        _timer ??= time.CreateTimer(static watch => ((DeadlineWatch)watch!).Look(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer.Change(Deadlines.Left(time, _deadline), Timeout.InfiniteTimeSpan);
    }

    private void Look()
    {
        lock (_gate)
        {
            _ringsAt = Deadlines.Never;
            if (_deadline == Deadlines.Never)
                return;
            if (time.GetTimestamp() < _deadline)
            {
                SetTimer();
                return;
            }
            _deadline = Deadlines.Never;
            ring(); // under the lock, so that nobody can have cleared it
        }
    }
}

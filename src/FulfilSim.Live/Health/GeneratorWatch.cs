using FulfilSim.Statistics;

namespace FulfilSim.Live.Health;

/// <summary>
/// Looks at the generator ten times a second while it makes load: collector's pauses, processor time, and how long work waits
/// for a thread. What comes before the warm-up's end is not kept.
/// </summary>
public sealed class GeneratorWatch : IDisposable
{
    /// <summary>Time between two looks.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    /// <summary>Of a program that was stopped for longer, no more looks are made good.</summary>
    private const int MadeGoodMax = 600;

    private readonly TimeProvider _time;
    private readonly IGeneratorProbes _probes;
    private readonly long _startedAt;
    private readonly TimeSpan _countedFrom;
    private readonly ITimer _timer;
    private readonly Lock _gate = new();
    private readonly DurationHistogram _threadWait = new();
    private readonly SortedSet<TimeSpan> _waiting = [];
    private Mark? _first;
    private Mark _last;
    private TimeSpan _pauseMax;
    private long _pendingMax;
    private TimeSpan _nextDue;
    private bool _isClosed;

    /// <param name="warmUp">From now on; looks in it are not kept.</param>
    public GeneratorWatch(TimeProvider time, IGeneratorProbes probes, TimeSpan warmUp)
    {
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(probes);
        (_time, _probes, _countedFrom) = (time, probes, warmUp);
        _startedAt = time.GetTimestamp();
        _nextDue = Interval;
        _last = Read(TimeSpan.Zero);
        _first = warmUp == TimeSpan.Zero ? _last : null;
        _timer = time.CreateTimer(_ => Look(), null, Interval, Interval);
    }

    private TimeSpan Elapsed => _time.GetElapsedTime(_startedAt);

    /// <summary>What was seen since the end of the warm-up.</summary>
    public GeneratorFigures Figures()
    {
        lock (_gate)
        {
            var threadWait = new DurationHistogram();
            threadWait.Merge(_threadWait);
            var now = Elapsed;
            foreach (var due in _waiting)
                threadWait.Add(Positive(now - due)); // it waits still: so long at least
            var first = _first ?? _last;
            return new(
                _last.At - first.At,
                _last.Paused - first.Paused,
                _pauseMax,
                _last.ProcessorTime - first.ProcessorTime,
                _probes.Processors,
                threadWait,
                _pendingMax);
        }
    }

    /// <summary>Looks a last time, and no more.</summary>
    public void Dispose()
    {
        _timer.Dispose();
        lock (_gate)
        {
            if (_isClosed)
                return;
            Keep(Elapsed);
            _isClosed = true;
        }
    }

    /// <summary>
    /// Made good are looks that were due while nobody could look: a pool in which work waits for a second has kept ten of them
    /// waiting, and to count one would hide nine.
    /// </summary>
    private void Look()
    {
        lock (_gate)
        {
            if (_isClosed)
                return;
            var now = Elapsed;
            Keep(now);
            var due = _nextDue < now ? _nextDue : now; // timers ring a little early, too
            for (var count = 0; due <= now && count < MadeGoodMax; due += Interval, count++)
            {
                if (due >= _countedFrom)
                    Probe(due);
            }
            _nextDue = now + Interval; // a timer counts from when it rang: what it is late by adds up, and is nobody's wait
        }
    }

    private void Keep(TimeSpan now)
    {
        var mark = Read(now);
        if (now >= _countedFrom)
        {
            if (_first is null)
                _first = mark;
            else
                _pauseMax = Longer(_pauseMax, mark.Paused - _last.Paused);
            _pendingMax = Math.Max(_pendingMax, _probes.PendingWork);
        }
        _last = mark;
    }

    private void Probe(TimeSpan due)
    {
        _waiting.Add(due);
        _probes.Queue(() => Began(due));
    }

    private void Began(TimeSpan due)
    {
        lock (_gate)
        {
            if (_waiting.Remove(due))
                _threadWait.Add(Positive(Elapsed - due));
        }
    }

    private Mark Read(TimeSpan now) => new(now, _probes.Paused, _probes.ProcessorTime);

    private static TimeSpan Positive(TimeSpan length) => Longer(length, TimeSpan.Zero);

    private static TimeSpan Longer(TimeSpan left, TimeSpan right) => left > right ? left : right;

    private readonly record struct Mark(TimeSpan At, TimeSpan Paused, TimeSpan ProcessorTime);
}

using System.Runtime.ExceptionServices;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Storing;
using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Engine;

/// <summary>The cells of one run: what is to do, what is done, what went wrong. Safe for many workers.</summary>
internal sealed class CellQueue
{
    private readonly Lock _gate = new();
    private readonly IReadOnlyList<CellTask> _open;
    private readonly ICellStore _store;
    private readonly TimeProvider _time;
    private readonly long _begin;
    private readonly int _resumedCount;
    private readonly List<CellFailed> _failures = [];
    private CellsNotKeptException? _refusal;
    private int _takenCount;
    private int _finishedCount;
    private long _simulatedCount;
    private bool _isClosed;

    public CellQueue(IReadOnlyList<CellTask> tasks, ICellStore store, TimeProvider time)
    {
        var kept = store.Lines.Select(line => line.Key).ToHashSet();
        _open = [.. tasks.Where(task => !kept.Contains(task.Key))];
        _resumedCount = tasks.Count - _open.Count;
        _store = store;
        _time = time;
        _begin = time.GetTimestamp();
    }

    /// <summary>Of several failed cells the first in the order of work, whichever failed first on the clock.</summary>
    public CellFailed? Failure => _open
        .Select(task => _failures.FirstOrDefault(failed => failed.Task == task))
        .FirstOrDefault(failed => failed is not null);

    /// <summary>The next cell; null when there is none or no further one may begin.</summary>
    public CellTask? TryTake()
    {
        lock (_gate)
        {
            var mayTake = !_isClosed && _failures.Count == 0 && _refusal is null && _takenCount < _open.Count;
            return mayTake ? _open[_takenCount++] : null;
        }
    }

    /// <summary>Keeps a finished cell, unless it was abandoned meanwhile.</summary>
    public void Finish(CellTask task, CellLine line, FinishedCell cell)
    {
        lock (_gate)
        {
            if (_isClosed || _refusal is not null)
                return;
            Invariant.Holds(line.Key == task.Key);
            try
            {
                _store.Keep(line, cell.Outcomes);
            }
            catch (CellsNotKeptException refusal)
            {
                _refusal = refusal;
                return;
            }
            _finishedCount++;
            _simulatedCount += cell.SimulatedCount;
        }
    }

    public void Fail(CellTask task, Exception exception)
    {
        lock (_gate)
        {
            if (!_isClosed)
                _failures.Add(new(task, exception));
        }
    }

    public EngineProgress Progress()
    {
        lock (_gate)
        {
            return new(
                _resumedCount + _finishedCount,
                _resumedCount + _open.Count,
                _resumedCount,
                _simulatedCount,
                _time.GetElapsedTime(_begin));
        }
    }

    /// <summary>From here on nothing is taken, kept or counted.</summary>
    /// <exception cref="CellsNotKeptException">The store had refused a cell.</exception>
    public EngineProgress Close()
    {
        lock (_gate)
            _isClosed = true;
        if (_refusal is not null)
            ExceptionDispatchInfo.Throw(_refusal);
        return Progress();
    }
}

using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace FulfilSim.Shops;

/// <summary>
/// Delays that are exact to a fraction of a millisecond: one thread sleeps until shortly before the next one ends, and spins the
/// rest. What comes after a delay runs on that thread, as handing it to another would cost what was gained.
/// </summary>
internal sealed class PreciseDelay : IDisposable
{
    private static readonly long SpinTicks = Stopwatch.Frequency / 1000; // 1 ms: what a sleep may last too long

    private readonly object _gate = new();
    private readonly PriorityQueue<TaskCompletionSource, long> _line = new();
    private Thread? _thread;
    private bool _isOver;

    /// <summary>Comes back so long after the moment.</summary>
    /// <param name="from">A timestamp of the stopwatch.</param>
    /// <param name="delay">How long after it.</param>
    public Task UntilAsync(long from, TimeSpan delay)
    {
        var end = new TaskCompletionSource();
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isOver, this);
            _line.Enqueue(end, from + (long)(delay.TotalSeconds * Stopwatch.Frequency));
            if (_thread is null)
            {
                _thread = new Thread(Run) { IsBackground = true, Name = "precise delays" };
                _thread.Start();
            }
            Monitor.Pulse(_gate);
        }
        return end.Task;
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isOver = true;
            Monitor.Pulse(_gate);
        }
        _thread?.Join();
    }

    private void Run()
    {
        while (TryTakeNext(out var end, out var due))
        {
            while (Stopwatch.GetTimestamp() < due)
                Thread.SpinWait(10);
            end.SetResult();
        }
    }

    /// <summary>Sleeps until the next delay is about to end; false when there will be none.</summary>
    private bool TryTakeNext([NotNullWhen(true)] out TaskCompletionSource? end, out long due)
    {
        lock (_gate)
        {
            while (!_isOver)
            {
                if (!_line.TryPeek(out end, out due))
                    Monitor.Wait(_gate);
                else if (due - Stopwatch.GetTimestamp() is var left && left > SpinTicks)
                    Monitor.Wait(_gate, Math.Max(1, (int)((left - SpinTicks) * 1000 / Stopwatch.Frequency)));
                else
                    return _line.TryDequeue(out end, out due);
            }
        }
        (end, due) = (null, 0);
        return false;
    }
}

using System.Diagnostics.CodeAnalysis;

namespace FulfilSim.Live.Http;

/// <summary>
/// The connections to one origin, no more than so many. A place is what may hold a connection: who takes one gets the idle
/// connection in it, or none, and makes it. The one used last is given out first, so that those too many grow old and are closed.
/// Who finds no place waits in line.
/// </summary>
internal sealed class ConnectionPool(HttpSenderOptions options, TimeProvider time) : IDisposable
{
    private readonly object _gate = new();
    private readonly List<HttpConnection> _idle = []; // the one used last is at the end
    private readonly LinkedList<TaskCompletionSource<HttpConnection?>> _line = [];
    private HttpCounts _counts = new();
    private int _takenCount; // places with an idle connection included
    private bool _isClosed;

    public HttpCounts Counts
    {
        get
        {
            lock (_gate)
                return _counts;
        }
    }

    /// <summary>Takes a place, if that can be done at once.</summary>
    public bool TryTake(out HttpConnection? connection)
    {
        lock (_gate)
        {
            connection = null;
            if (_line.Count > 0)
                return false;
            if (TryTakeIdle(out connection))
                return true;
            if (_takenCount >= options.ConnectionsMax)
                return false;
            _takenCount++;
            return true;
        }
    }

    /// <summary>Waits for a place.</summary>
    /// <exception cref="TimeoutException">The deadline has come.</exception>
    public async Task<HttpConnection?> WaitAsync(long deadline, CancellationToken cancellation)
    {
        var begun = time.GetTimestamp();
        var waiter = new TaskCompletionSource<HttpConnection?>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            _line.AddLast(waiter);
            ServeLine(); // a place may have come free since it was asked for
        }
        try
        {
            return await waiter.Task.WaitAsync(Deadlines.Left(time, deadline), time, cancellation);
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
        {
            Leave(waiter);
            throw;
        }
        finally
        {
            CountWait(time.GetElapsedTime(begun));
        }
    }

    /// <summary>Gives a place back, with its connection; whether that is good for another call is looked at here.</summary>
    public void GiveBack(HttpConnection connection)
    {
        lock (_gate)
        {
            if (connection.IsReusable && !_isClosed)
            {
                connection.IdleSince = time.GetTimestamp();
                _idle.Add(connection);
                ServeLine();
                CloseOldest();
                return;
            }
        }
        connection.Dispose();
        GiveBack();
    }

    /// <summary>Gives a place back without a connection in it.</summary>
    public void GiveBack()
    {
        lock (_gate)
        {
            _takenCount--;
            ServeLine();
        }
    }

    public void CountConnecting(bool isOpened)
    {
        lock (_gate)
            _counts = isOpened ? _counts with { Opened = _counts.Opened + 1 } : _counts with { NotOpened = _counts.NotOpened + 1 };
    }

    public void CountSentAgain()
    {
        lock (_gate)
            _counts = _counts with { SentAgain = _counts.SentAgain + 1 };
    }

    /// <summary>Closes idle connections now, and the others as they are given back.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _isClosed = true;
            _takenCount -= _idle.Count;
            _idle.ForEach(connection => connection.Dispose());
            _idle.Clear();
        }
    }

    /// <summary>Takes an idle connection with its place. Those that the target has closed are let go, and their places with them.</summary>
    private bool TryTakeIdle([NotNullWhen(true)] out HttpConnection? connection)
    {
        while (_idle.Count > 0)
        {
            connection = _idle[^1];
            _idle.RemoveAt(_idle.Count - 1);
            if (connection.IsReusable && !IsOld(connection))
                return true;
            LetGo(connection);
        }
        connection = null;
        return false;
    }

    private void ServeLine()
    {
        while (_line.First is { } first)
        {
            var isIdle = TryTakeIdle(out var connection);
            if (!isIdle && _takenCount >= options.ConnectionsMax)
                return;
            if (!isIdle)
                _takenCount++;
            _line.RemoveFirst();
            first.Value.SetResult(connection);
        }
    }

    /// <summary>Who has waited long enough gives back what has been handed over at the same moment.</summary>
    private void Leave(TaskCompletionSource<HttpConnection?> waiter)
    {
        lock (_gate)
        {
            if (_line.Remove(waiter))
                return;
        }
        if (waiter.Task.Result is { } connection)
            GiveBack(connection);
        else
            GiveBack();
    }

    /// <summary>The one that nobody has used for longest, if that is too long or the target has closed it. One at a time will do.</summary>
    private void CloseOldest()
    {
        if (_idle.Count == 0 || (_idle[0].IsReusable && !IsOld(_idle[0])))
            return;
        var oldest = _idle[0];
        _idle.RemoveAt(0);
        LetGo(oldest);
    }

    private void LetGo(HttpConnection connection)
    {
        if (!connection.IsReusable)
            _counts = _counts with { FoundClosed = _counts.FoundClosed + 1 };
        connection.Dispose();
        _takenCount--;
    }

    private bool IsOld(HttpConnection connection) => time.GetElapsedTime(connection.IdleSince) > options.IdleMax;

    private void CountWait(TimeSpan wait)
    {
        lock (_gate)
        {
            _counts = _counts with
            {
                Waited = _counts.Waited + 1,
                WaitTotal = _counts.WaitTotal + wait,
                WaitMax = wait > _counts.WaitMax ? wait : _counts.WaitMax,
            };
        }
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using FulfilSim.Live.Awaiting;

namespace FulfilSim.Live.Http;

/// <summary>
/// The connections to one origin, no more than so many. A place is what may hold a connection: who takes one gets the idle
/// connection in it, or none, and makes it. The one used last is given out first, so that those too many grow old and are closed.
/// Who finds no place waits in line.
/// </summary>
internal sealed class ConnectionPool(HttpSenderOptions options, TimeProvider time) : IDisposable
{
    /// <summary>More than this wait at a time only in a backlog, and need not be held for ever.</summary>
    private const int RestingMax = 1024;

    private readonly object _gate = new();
    private readonly List<HttpConnection> _idle = []; // the one used last is at the end
    private readonly LinkedList<PlaceWaiter> _line = [];
    private readonly Stack<PlaceWaiter> _resting = [];
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
    [AsyncMethodBuilder(typeof(SharedPoolMethodBuilder<>))]
    public async ValueTask<HttpConnection?> WaitAsync(long deadline, CancellationToken cancellation)
    {
        var begun = time.GetTimestamp();
        var waiter = Join();
        ServeLine(); // a place may have come free since it was asked for
        try
        {
            return await waiter.WaitAsync(deadline, cancellation);
        }
        finally
        {
            waiter.Rest();
            Part(waiter, time.GetElapsedTime(begun));
        }
    }

    /// <summary>Gives a place back, with its connection; whether that is good for another call is looked at here.</summary>
    public void GiveBack(HttpConnection connection)
    {
        if (!TryKeep(connection))
        {
            connection.Dispose();
            GiveBack();
            return;
        }
        ServeLine();
    }

    /// <summary>Gives a place back without a connection in it.</summary>
    public void GiveBack()
    {
        lock (_gate)
            _takenCount--;
        ServeLine();
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
            while (_resting.TryPop(out var waiter))
                waiter.Dispose();
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

    private bool TryKeep(HttpConnection connection)
    {
        lock (_gate)
        {
            if (!connection.IsReusable || _isClosed)
                return false;
            connection.IdleSince = time.GetTimestamp();
            _idle.Add(connection);
            if (_line.Count == 0)
                CloseOldest();
            return true;
        }
    }

    /// <summary>Serves whoever can be; not under the lock, since they go on at once.</summary>
    private void ServeLine()
    {
        while (NextInLine(out var connection) is { } waiter)
            waiter.Serve(connection);
    }

    /// <summary>Who is to be served, taken out of the line together with a place; null when there is nobody, or no place.</summary>
    private PlaceWaiter? NextInLine(out HttpConnection? connection)
    {
        lock (_gate)
        {
            connection = null;
            if (_line.First is not { } first)
                return null;
            var isIdle = TryTakeIdle(out connection);
            if (!isIdle && _takenCount >= options.ConnectionsMax)
                return null;
            if (!isIdle)
                _takenCount++;
            _line.Remove(first);
            return first.Value;
        }
    }

    private PlaceWaiter Join()
    {
        lock (_gate)
        {
            if (!_resting.TryPop(out var waiter))
                waiter = new PlaceWaiter(time, Leave);
            _line.AddLast(waiter.Node);
            return waiter;
        }
    }

    /// <summary>Has waited long enough. Nothing happens when it is being served.</summary>
    private void Leave(PlaceWaiter waiter, Exception why)
    {
        lock (_gate)
        {
            if (waiter.Node.List is null)
                return;
            _line.Remove(waiter.Node);
        }
        waiter.Refuse(why);
    }

    private void Part(PlaceWaiter waiter, TimeSpan waited)
    {
        lock (_gate)
        {
            if (_isClosed || _resting.Count >= RestingMax)
                waiter.Dispose();
            else
                _resting.Push(waiter);
            _counts = _counts with
            {
                Waited = _counts.Waited + 1,
                WaitTotal = _counts.WaitTotal + waited,
                WaitMax = waited > _counts.WaitMax ? waited : _counts.WaitMax,
            };
        }
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
}

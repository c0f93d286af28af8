using FulfilSim.Statistics;

namespace FulfilSim.Actors.Stations;

/// <summary>
/// Parallel servers behind one bounded queue, first in first out. Moments come in as <c>now</c>; nothing goes out but the
/// answer. Servers can come and go (shifts, stalls): a service under way is finished, nothing new begins above the number.
/// </summary>
public sealed class Station<TJob>
{
    private readonly StationLog _log;
    private readonly Queue<Waiting> _queue = new();
    private readonly HashSet<long> _reneged = [];
    private Serving[] _serving = new Serving[4];
    private int _freeSlot = -1;
    private int _slotsUsed;
    private long _nextTicket = 1;
    private int _inServiceCount;
    private int _waitingCount;

    /// <param name="name">What reports call it.</param>
    /// <param name="servers">On duty at the start; not negative.</param>
    /// <param name="queueCapacity">Jobs that may wait, those in service not counted; not negative.</param>
    /// <param name="watchFrom">Start of the hours that are logged one by one.</param>
    /// <param name="watchedHours">How many hours are logged one by one; 0 for none.</param>
    public Station(
        string name, int servers, int queueCapacity, SimTime watchFrom = default, int watchedHours = 0)
    {
        Name = name;
        Servers = Require.AtLeast(servers, 0);
        QueueCapacity = Require.AtLeast(queueCapacity, 0);
        _log = new StationLog(servers, watchFrom, watchedHours);
    }

    public string Name { get; }

    /// <summary>Servers on duty now.</summary>
    public int Servers { get; private set; }

    public int QueueCapacity { get; }

    public int QueueLength => _waitingCount;

    public int InServiceCount => _inServiceCount;

    public bool IsEmpty => _waitingCount == 0 && _inServiceCount == 0;

    /// <summary>What it did so far.</summary>
    public StationLog Log => _log;

    /// <summary>How long the job at the head of the line has waited; zero when nobody waits.</summary>
    public TimeSpan HeadWait(SimTime now)
    {
        DropRenegedHead();
        return _queue.TryPeek(out var head) ? now - head.ArrivedAt : TimeSpan.Zero;
    }

    /// <summary>Takes a job in: it starts at once, waits, or is refused because the queue is full.</summary>
    /// <param name="job">What is to be served.</param>
    /// <param name="serviceTime">Its work, drawn by its owner before it is known when it starts.</param>
    /// <param name="now">The moment.</param>
    /// <param name="start">The service, when it started at once.</param>
    /// <param name="ticket">Names the place in line, for <see cref="TryRenege"/>.</param>
    public Admission Arrive(
        TJob job, TimeSpan serviceTime, SimTime now, out ServiceStart<TJob> start, out long ticket)
    {
        start = default;
        ticket = _nextTicket++;
        var waiting = new Waiting(job, serviceTime, now, ticket);
        if (_inServiceCount < Servers && _waitingCount == 0)
        {
            _log.Arrived(serviceTime, now);
            start = Begin(waiting, now);
            return Admission.Started;
        }
        if (_waitingCount >= QueueCapacity)
        {
            _log.RefusedOne(serviceTime, now);
            return Admission.Refused;
        }
        _log.Arrived(serviceTime, now);
        _queue.Enqueue(waiting);
        _waitingCount++;
        _log.Counts(_waitingCount, _inServiceCount, now);
        return Admission.Queued;
    }

    /// <summary>Notes that a service takes longer than was known when its job arrived.</summary>
    public void Prolong(TimeSpan extra, SimTime now) => _log.Offered(extra, now);

    /// <summary>Ends a service and frees its server.</summary>
    public TJob Complete(int slot, SimTime now)
    {
        ref var serving = ref _serving[slot];
        Invariant.Holds(serving.IsBusy);
        var job = serving.Job;
        _inServiceCount--;
        _log.Departed(serving.ArrivedAt, now);
        _log.Counts(_waitingCount, _inServiceCount, now);
        serving = new Serving { NextFree = _freeSlot };
        _freeSlot = slot;
        return job;
    }

    /// <summary>Starts the next in line if a server is free. Call until it says no.</summary>
    public bool TryBegin(SimTime now, out ServiceStart<TJob> start)
    {
        start = default;
        if (_inServiceCount >= Servers)
            return false;
        DropRenegedHead();
        if (!_queue.TryDequeue(out var next))
            return false;
        _waitingCount--;
        start = Begin(next, now);
        return true;
    }

    /// <summary>Lets a waiting job leave the line. No effect once its service has begun.</summary>
    /// <returns>Whether it was still waiting; the caller must not ask twice for one ticket.</returns>
    public bool TryRenege(long ticket, SimTime arrivedAt, SimTime now)
    {
        DropRenegedHead();
        if (!_queue.TryPeek(out var head) || ticket < head.Ticket || !_reneged.Add(ticket))
            return false;
        _waitingCount--;
        _log.Reneged(arrivedAt, now);
        _log.Counts(_waitingCount, _inServiceCount, now);
        DropRenegedHead();
        return true;
    }

    /// <summary>Changes the number of servers on duty. Services under way go on to their end.</summary>
    public void SetServers(int servers, SimTime now)
    {
        Servers = Require.AtLeast(servers, 0);
        _log.SetServers(servers, now);
    }

    /// <summary>The log, closed at <paramref name="now"/>: whoever is still here counts up to this moment.</summary>
    public StationTotals Close(SimTime now)
    {
        Int128 present = 0;
        foreach (var waiting in _queue)
        {
            if (!_reneged.Contains(waiting.Ticket))
                present += (now - waiting.ArrivedAt).Ticks;
        }
        for (var slot = 0; slot < _slotsUsed; slot++)
        {
            if (_serving[slot].IsBusy)
                present += (now - _serving[slot].ArrivedAt).Ticks;
        }
        return _log.Close(Name, present, now);
    }

    private ServiceStart<TJob> Begin(Waiting waiting, SimTime now)
    {
        var slot = TakeSlot();
        _serving[slot] = new Serving { Job = waiting.Job, ArrivedAt = waiting.ArrivedAt, IsBusy = true };
        _inServiceCount++;
        _log.Began(waiting.ArrivedAt, now);
        _log.Counts(_waitingCount, _inServiceCount, now);
        return new ServiceStart<TJob>(waiting.Job, slot, waiting.ServiceTime);
    }

    private int TakeSlot()
    {
        if (_freeSlot >= 0)
        {
            var slot = _freeSlot;
            _freeSlot = _serving[slot].NextFree;
            return slot;
        }
        if (_slotsUsed == _serving.Length)
            Array.Resize(ref _serving, _serving.Length * 2);
        return _slotsUsed++;
    }

    private void DropRenegedHead()
    {
        while (_reneged.Count > 0 && _queue.TryPeek(out var head) && _reneged.Remove(head.Ticket))
            _queue.Dequeue();
    }

    private readonly record struct Waiting(TJob Job, TimeSpan ServiceTime, SimTime ArrivedAt, long Ticket);

    private struct Serving
    {
        public TJob Job;
        public SimTime ArrivedAt;
        public bool IsBusy;
        public int NextFree;
    }
}

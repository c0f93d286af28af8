using FulfilSim.Statistics;

namespace FulfilSim.Actors.Stations;

/// <summary>
/// Parallel servers behind one bounded queue. Moments come in as <c>now</c>; nothing goes out but the answer. Servers can come
/// and go (shifts, stalls): a service under way is finished, nothing new begins above the number.
/// </summary>
public sealed partial class Station<TJob>
{
    private readonly StationLog _log;
    private readonly WaitingLine<TJob> _line;
    private readonly CoDelGate? _gate;
    private readonly bool _preempts;
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
    /// <param name="discipline">Who is served next.</param>
    /// <param name="coDel">What CoDel takes for too long; where that is the discipline.</param>
    public Station(
        string name,
        int servers,
        int queueCapacity,
        SimTime watchFrom = default,
        int watchedHours = 0,
        QueueDiscipline discipline = QueueDiscipline.Fifo,
        CoDelOptions? coDel = null)
    {
        Name = name;
        Servers = Require.AtLeast(servers, 0);
        QueueCapacity = Require.AtLeast(queueCapacity, 0);
        _line = WaitingLine<TJob>.Of(discipline);
        _preempts = discipline == QueueDiscipline.PreemptivePriority;
        _gate = discipline == QueueDiscipline.CoDel ? new CoDelGate(coDel ?? new()) : null;
        _log = new StationLog(servers, watchFrom, watchedHours);
    }

    public string Name { get; }

    /// <summary>Servers on duty now.</summary>
    public int Servers { get; private set; }

    public int QueueCapacity { get; }

    public int QueueLength => _waitingCount;

    public int InServiceCount => _inServiceCount;

    /// <summary>Waiting or in service.</summary>
    public int NumberInSystem => _waitingCount + _inServiceCount;

    public bool IsEmpty => NumberInSystem == 0;

    /// <summary>What it did so far.</summary>
    public StationLog Log => _log;

    /// <summary>How long the job that is next has waited; zero when nobody waits.</summary>
    public TimeSpan HeadWait(SimTime now) => _waitingCount > 0 ? now - _line.Head.ArrivedAt : TimeSpan.Zero;

    /// <summary>Takes a job in: it starts at once, waits, or is refused because the queue is full.</summary>
    /// <param name="job">What is to be served.</param>
    /// <param name="serviceTime">Its work, drawn by its owner before it is known when it starts.</param>
    /// <param name="now">The moment.</param>
    /// <param name="start">The service, when it started at once.</param>
    /// <param name="ticket">Names the place in line, for <see cref="TryRenege"/>.</param>
    /// <param name="rank">Lower goes first, at stations with priorities.</param>
    public Admission Arrive(
        TJob job, TimeSpan serviceTime, SimTime now, out ServiceStart<TJob> start, out long ticket, int rank = 0)
    {
        start = default;
        ticket = _nextTicket++;
        if (_inServiceCount < Servers && _waitingCount == 0)
        {
            _log.Arrived(serviceTime, now);
            start = Begin(job, serviceTime, now, ticket, rank, hasBegun: false, now);
            return Admission.Started;
        }
        return _preempts && TryPreempt(job, serviceTime, now, ticket, rank, out start)
            ? Admission.Started
            : QueueUp(job, serviceTime, now, ticket, rank);
    }

    private Admission QueueUp(TJob job, TimeSpan serviceTime, SimTime now, long ticket, int rank)
    {
        if (_waitingCount >= QueueCapacity)
        {
            _log.RefusedOne(serviceTime, now);
            return Admission.Refused;
        }
        _log.Arrived(serviceTime, now);
        _line.Enter(ticket, rank).Fill(job, serviceTime, now, ticket, rank, hasBegun: false);
        _waitingCount++;
        _log.Counts(_waitingCount, _inServiceCount, now);
        return Admission.Queued;
    }

    /// <summary>Turns a job away at the door, whatever room there is.</summary>
    public void Refuse(TimeSpan serviceTime, SimTime now) => _log.RefusedOne(serviceTime, now);

    /// <summary>Notes that a service takes longer than was known when its job arrived.</summary>
    public void Prolong(TimeSpan extra, SimTime now) => _log.Offered(extra, now);

    /// <summary>Ends a service and frees its server.</summary>
    public TJob Complete(int slot, SimTime now)
    {
        Invariant.Holds(_serving[slot].IsBusy);
        _log.Departed(_serving[slot].Waiting.ArrivedAt, now);
        return TakeOut(slot, now);
    }

    /// <summary>Starts the next in line if a server is free. Call until it says no.</summary>
    public bool TryBegin(SimTime now, out ServiceStart<TJob> start)
    {
        while (_inServiceCount < Servers && _waitingCount > 0)
        {
            ref readonly var next = ref _line.Head;
            _waitingCount--;
            var isShed = _gate is not null && _gate.Sheds(now - next.ArrivedAt, now);
            start = isShed ? default : Begin(next.Job, next.Work, next.ArrivedAt, next.Ticket, next.Rank, next.HasBegun, now);
            if (isShed)
                Shed(in next, now);
            _line.DropHead();
            if (!isShed)
                return true;
        }
        start = default;
        return false;
    }

    /// <summary>Lets a waiting job leave the line. No effect once its service has begun.</summary>
    /// <returns>Whether it was still waiting.</returns>
    public bool TryRenege(long ticket, SimTime now)
    {
        if (!_line.TryRemove(ticket, out var waiting))
            return false;
        _waitingCount--;
        _log.Reneged(waiting.ArrivedAt, now);
        _log.Counts(_waitingCount, _inServiceCount, now);
        return true;
    }

    /// <summary>Changes the number of servers on duty. Services under way go on to their end.</summary>
    public void SetServers(int servers, SimTime now)
    {
        Servers = Require.AtLeast(servers, 0);
        _log.SetServers(servers, now);
    }

    /// <summary>Counts anew from now on; whoever is here stays.</summary>
    public void Restart(SimTime now) => _log.Restart(now);

    /// <summary>The log, closed at <paramref name="now"/>: whoever is still here counts up to this moment.</summary>
    public StationTotals Close(SimTime now)
    {
        Int128 present = 0;
        foreach (var waiting in _line.All())
            present += _log.TimeSince(waiting.ArrivedAt, now).Ticks;
        for (var slot = 0; slot < _slotsUsed; slot++)
        {
            if (_serving[slot].IsBusy)
                present += _log.TimeSince(_serving[slot].Waiting.ArrivedAt, now).Ticks;
        }
        return _log.Close(Name, present, now);
    }

    private ServiceStart<TJob> Begin(
        TJob job, TimeSpan work, SimTime arrivedAt, long ticket, int rank, bool hasBegun, SimTime now, bool isPreempting = false)
    {
        var slot = TakeSlot();
        ref var serving = ref _serving[slot];
        serving.Waiting.Fill(job, work, arrivedAt, ticket, rank, hasBegun);
        serving.RunsSince = now;
        serving.IsBusy = true;
        _inServiceCount++;
        if (!hasBegun)
            _log.Began(arrivedAt, now);
        _log.Counts(_waitingCount, _inServiceCount, now);
        return new(job, slot, work, isPreempting, hasBegun);
    }

    private TJob TakeOut(int slot, SimTime now)
    {
        var job = _serving[slot].Waiting.Job;
        _inServiceCount--;
        _log.Counts(_waitingCount, _inServiceCount, now);
        Free(slot);
        return job;
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

    private void Free(int slot)
    {
        ref var serving = ref _serving[slot];
        serving.Waiting.Job = default!; // lets go of it
        serving.IsBusy = false;
        serving.NextFree = _freeSlot;
        _freeSlot = slot;
    }

    private struct Serving
    {
        public Waiting<TJob> Waiting;

        /// <summary>Since when the work has gone down; the rest is in <see cref="Waiting"/>.</summary>
        public SimTime RunsSince;
        public int NextFree;
        public bool IsBusy;
    }
}

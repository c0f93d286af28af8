using FulfilSim.Statistics;

namespace FulfilSim.Actors.Stations;

/// <summary>
/// What a station did, in integers. The number in system comes from who waits and who is served, the times in system from each job's
/// own moments: counted independently of each other, so that Little's identity can be checked afterwards.
/// </summary>
public sealed class StationLog
{
    private DurationHistogram _waiting = new();
    private DurationHistogram _sojourn = new();
    private readonly HourlyIntegral? _queueByHour;
    private readonly HourlyIntegral? _serversByHour;
    private readonly HourlyIntegral? _offeredByHour;
    private SimTime _changedAt;
    private SimTime _serversChangedAt;
    private int _waitingCount;
    private int _inServiceCount;
    private int _servers;
    private Int128 _queueIntegral;
    private Int128 _busyIntegral;
    private Int128 _serverIntegral;
    private Int128 _timesInSystem;
    private long _arrivals;
    private long _departures;
    private long _refused;
    private long _reneged;
    private long _waited;
    private int _queueLengthMax;
    private Int128 _renegedWaiting;
    private int _presentAtStart;
    private SimTime _since;

    internal StationLog(int servers, SimTime watchFrom, int watchedHours)
    {
        _servers = servers;
        if (watchedHours == 0)
            return;
        _queueByHour = new HourlyIntegral(watchFrom, watchedHours);
        _serversByHour = new HourlyIntegral(watchFrom, watchedHours);
        _offeredByHour = new HourlyIntegral(watchFrom, watchedHours);
    }

    public long Arrivals => _arrivals;

    public long Refusals => _refused;

    /// <summary>How long a job that came at this moment has been here since counting began.</summary>
    internal TimeSpan TimeSince(SimTime arrivedAt, SimTime now) => now - SimTime.Max(arrivedAt, _since);

    /// <summary>Forgets what was counted, not who is here. Waits and sojourns that end later count whole.</summary>
    internal void Restart(SimTime now)
    {
        Settle(now);
        SettleServers(now);
        _since = now;
        (_waiting, _sojourn) = (new(), new());
        _queueIntegral = _busyIntegral = _serverIntegral = _timesInSystem = _renegedWaiting = 0;
        _arrivals = _departures = _refused = _reneged = _waited = 0;
        _queueLengthMax = _waitingCount;
        _presentAtStart = _waitingCount + _inServiceCount;
    }

    internal void Offered(TimeSpan serviceTime, SimTime now) => _offeredByHour?.AddAt(serviceTime.Ticks, now);

    internal void Arrived(TimeSpan serviceTime, SimTime now)
    {
        _arrivals++;
        _offeredByHour?.AddAt(serviceTime.Ticks, now);
    }

    internal void RefusedOne(TimeSpan serviceTime, SimTime now)
    {
        _refused++;
        _offeredByHour?.AddAt(serviceTime.Ticks, now);
    }

    internal void Began(SimTime arrivedAt, SimTime now)
    {
        var wait = now - arrivedAt;
        _waiting.Add(wait.Ticks);
        if (wait > TimeSpan.Zero)
            _waited++;
    }

    internal void Departed(SimTime arrivedAt, SimTime now)
    {
        _departures++;
        _sojourn.Add((now - arrivedAt).Ticks);
        _timesInSystem += TimeSince(arrivedAt, now).Ticks;
    }

    internal void Reneged(SimTime arrivedAt, SimTime now)
    {
        _reneged++;
        _renegedWaiting += (now - arrivedAt).Ticks;
        _timesInSystem += TimeSince(arrivedAt, now).Ticks;
    }

    internal void Counts(int waiting, int inService, SimTime now)
    {
        Settle(now);
        _waitingCount = waiting;
        _inServiceCount = inService;
        _queueLengthMax = Math.Max(_queueLengthMax, waiting);
    }

    internal void SetServers(int servers, SimTime now)
    {
        SettleServers(now);
        _servers = servers;
    }

    internal StationTotals Close(string name, Int128 timesOfThosePresent, SimTime now)
    {
        Settle(now);
        SettleServers(now);
        return new StationTotals
        {
            Name = name,
            Arrivals = _arrivals,
            Departures = _departures,
            Refused = _refused,
            Reneged = _reneged,
            Waited = _waited,
            PresentAtStart = _presentAtStart,
            PresentAtEnd = _waitingCount + _inServiceCount,
            RenegedWaiting = _renegedWaiting,
            OpenedAt = _since,
            TimesInSystem = _timesInSystem + timesOfThosePresent,
            QueueIntegral = _queueIntegral,
            BusyIntegral = _busyIntegral,
            ServerIntegral = _serverIntegral,
            QueueLengthMax = _queueLengthMax,
            ClosedAt = now,
            Waiting = _waiting,
            Sojourn = _sojourn,
            QueueByHour = _queueByHour,
            ServersByHour = _serversByHour,
            OfferedByHour = _offeredByHour,
        };
    }

    private void Settle(SimTime now)
    {
        var elapsed = (now - _changedAt).Ticks;
        if (elapsed == 0)
            return;
        _queueIntegral += Product(_waitingCount, elapsed);
        _busyIntegral += Product(_inServiceCount, elapsed);
        _queueByHour?.Add(_waitingCount, _changedAt, now);
        _changedAt = now;
    }

    /// <summary>Of two numbers that are not negative: one multiplication, where that of <see cref="Int128"/> takes three.</summary>
    private static Int128 Product(int number, long ticks)
    {
        var high = Math.BigMul((ulong)number, (ulong)ticks, out var low);
        return new(high, low);
    }

    private void SettleServers(SimTime now)
    {
        _serverIntegral += (Int128)_servers * (now - _serversChangedAt).Ticks;
        _serversByHour?.Add(_servers, _serversChangedAt, now);
        _serversChangedAt = now;
    }
}

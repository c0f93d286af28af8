using FulfilSim.Statistics;

namespace FulfilSim.Actors.Stations;

/// <content>Services that are interrupted: by a lower rank, by a halt, by whoever takes the work back; and jobs that are shed.</content>
public sealed partial class Station<TJob>
{
    private readonly Queue<TJob> _shed = new();

    /// <summary>Slots that are busy, in rising order.</summary>
    public IEnumerable<int> BusySlots => Enumerable.Range(0, _slotsUsed).Where(slot => _serving[slot].IsBusy);

    /// <summary>A job that was shed from the line since the last call. Call until it says no.</summary>
    public bool TryTakeShed(out TJob job) => _shed.TryDequeue(out job!);

    /// <summary>Stops the clock of a service.</summary>
    public void Halt(int slot, SimTime now)
    {
        ref var serving = ref _serving[slot];
        Invariant.Holds(serving.IsBusy);
        serving.Waiting.Work -= now - serving.RunsSince;
        serving.RunsSince = now;
    }

    /// <summary>Lets a halted service go on.</summary>
    /// <returns>The time it still takes.</returns>
    public TimeSpan Resume(int slot, SimTime now)
    {
        _serving[slot].RunsSince = now;
        return _serving[slot].Waiting.Work;
    }

    /// <summary>What is in service there.</summary>
    public TJob JobAt(int slot) => _serving[slot].Waiting.Job;

    /// <summary>When the job in service there came to the station.</summary>
    public SimTime ArrivedAt(int slot) => _serving[slot].Waiting.ArrivedAt;

    /// <summary>Takes a job out, in line or in service; it counts as one that has given up.</summary>
    /// <param name="ticket">What <see cref="Arrive"/> gave.</param>
    /// <param name="now">The moment.</param>
    /// <param name="slot">The slot that it leaves; -1 when it was in line.</param>
    /// <returns>Whether it was still there.</returns>
    public bool TryTakeBack(long ticket, SimTime now, out int slot)
    {
        slot = -1;
        if (TryRenege(ticket, now))
            return true;
        for (var each = 0; each < _slotsUsed; each++)
        {
            if (!_serving[each].IsBusy || _serving[each].Waiting.Ticket != ticket)
                continue;
            slot = each;
            Abort(each, now);
            return true;
        }
        return false;
    }

    /// <summary>Gives a service its whole work back.</summary>
    public void Rework(int slot, TimeSpan work) => _serving[slot].Waiting.Work = work;

    /// <summary>Throws a job out of service; it counts as one that has given up.</summary>
    public TJob Abort(int slot, SimTime now)
    {
        Invariant.Holds(_serving[slot].IsBusy);
        _log.Reneged(_serving[slot].Waiting.ArrivedAt, now);
        return TakeOut(slot, now);
    }

    /// <summary>Takes the server of the highest rank above the newcomer's; among equals the one who came last gives way.</summary>
    private bool TryPreempt(TJob job, TimeSpan work, SimTime now, long ticket, int rank, out ServiceStart<TJob> start)
    {
        start = default;
        var victim = -1;
        for (var slot = 0; slot < _slotsUsed; slot++)
        {
            if (_serving[slot].IsBusy && _serving[slot].Waiting.Rank > rank && (victim < 0 || GivesWayBefore(slot, victim)))
                victim = slot;
        }
        if (victim < 0 || _inServiceCount > Servers)
            return false;
        _log.Arrived(work, now);
        Halt(victim, now);
        ref readonly var old = ref _serving[victim].Waiting;
        _line.Enter(old.Ticket, old.Rank).Fill(old.Job, old.Work, old.ArrivedAt, old.Ticket, old.Rank, hasBegun: true);
        _waitingCount++;
        _inServiceCount--;
        Free(victim);
        start = Begin(job, work, now, ticket, rank, hasBegun: false, now, isPreempting: true); // the slot freed last is taken first
        Invariant.Holds(start.Slot == victim);
        return true;
    }

    private bool GivesWayBefore(int slot, int other)
    {
        var (one, two) = (_serving[slot].Waiting, _serving[other].Waiting);
        return one.Rank > two.Rank || (one.Rank == two.Rank && one.Ticket > two.Ticket);
    }

    private void Shed(in Waiting<TJob> waiting, SimTime now)
    {
        _log.Reneged(waiting.ArrivedAt, now);
        _log.Counts(_waitingCount, _inServiceCount, now);
        _shed.Enqueue(waiting.Job);
    }
}

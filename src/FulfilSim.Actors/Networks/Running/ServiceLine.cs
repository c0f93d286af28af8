using FulfilSim.Actors.Networks.Options;
using FulfilSim.Actors.Stations;

namespace FulfilSim.Actors.Networks.Running;

/// <summary>A service comes to its end.</summary>
internal sealed record SlotEnded(int Line, int Slot) : Message<SlotEnded>(Slot, Line);

/// <summary>A job has waited long enough.</summary>
internal sealed record PatienceOver(Job Job, int Line, long Ticket) : Message<PatienceOver>(Job.Entity, Job.Occurrence);

/// <summary>One queue with its servers, and the reminders of the services under way.</summary>
internal sealed class ServiceLine
{
    private readonly int _number;
    private SlotEnded[] _ends = [];
    private Timer[] _timers = [];

    public ServiceLine(int number, NetworkStationOptions options)
    {
        _number = number;
        Station = new Station<Job>(
            options.Name, options.Servers, options.QueueCapacity, discipline: options.Discipline, coDel: options.CoDel);
    }

    public Station<Job> Station { get; }

    /// <summary>Breakdowns and stalls that are on.</summary>
    public int TroubleCount { get; set; }

    public bool IsUp => TroubleCount == 0;

    /// <summary>Ticks in which the line was down, up to the last change.</summary>
    public long DownTicks { get; set; }

    public SimTime DownSince { get; set; }

    /// <summary>Breakdowns so far.</summary>
    public int BreakdownCount { get; set; }

    /// <summary>Time of serving that is left before the next breakdown.</summary>
    public TimeSpan TimeToFailure { get; set; }

    /// <summary>Since when the time to failure has been running down; never while it is not.</summary>
    public SimTime WearsSince { get; set; } = SimTime.Never;

    public Timer Failure { get; set; }

    /// <summary>Reminds of the end of a service. The reminder of a slot is the same message every time.</summary>
    public void Await(int slot, TimeSpan work, Turn turn)
    {
        if (slot >= _ends.Length)
            Grow(slot);
        _timers[slot] = turn.After(work, _ends[slot]);
    }

    public void CallOff(int slot, Turn turn) => turn.Cancel(_timers[slot]);

    private void Grow(int slot)
    {
        var old = _ends.Length;
        Array.Resize(ref _ends, Math.Max(4, Math.Max(slot + 1, old * 2)));
        Array.Resize(ref _timers, _ends.Length);
        for (var index = old; index < _ends.Length; index++)
            _ends[index] = new SlotEnded(_number, index);
    }
}

using FulfilSim.Actors;
using FulfilSim.Actors.Stations;
using FulfilSim.Statistics;

namespace FulfilSim.Tests.Actors.Stations;

/// <summary>A station under random arrivals, ends, losses of patience and shifts, with books kept apart from its own.</summary>
internal sealed class RandomSchedule
{
    private readonly Station<int> _station;
    private readonly LinkedList<(int Job, long Ticket, SimTime ArrivedAt)> _line = [];
    private readonly List<(int Job, int Slot, SimTime ArrivedAt)> _serving = [];
    private RandomStream _chance;
    private SimTime _now;
    private int _jobs;

    private RandomSchedule(int seed)
    {
        _chance = new Streams((ulong)seed, replication: 0).For(Purpose.Named("schedule"), entity: 0);
        _station = new Station<int>("packing", _chance.NextIndex(4), _chance.NextIndex(12), SimTime.Zero, watchedHours: 24);
    }

    public long Arrivals { get; private set; }

    public long Refusals { get; private set; }

    public long Departures { get; private set; }

    public long Renegings { get; private set; }

    /// <summary>Work brought in, refused or not.</summary>
    public Int128 Work { get; private set; }

    /// <summary>Of those that have gone and those that are here.</summary>
    public Int128 TimesInSystem { get; private set; }

    public int Present => _line.Count + _serving.Count;

    public StationTotals Totals { get; private set; } = null!;

    /// <summary>Everything that must hold in between, held.</summary>
    public static RandomSchedule Played(int seed, int steps)
    {
        var schedule = new RandomSchedule(seed);
        for (var step = 0; step < steps; step++)
            schedule.Step();
        schedule.Close();
        return schedule;
    }

    private void Step()
    {
        _now += TimeSpan.FromTicks(_chance.NextChance(0.3) ? 0 : _chance.NextIndex(600_000_000)); // some things happen at once
        switch (_chance.NextIndex(10))
        {
            case < 4: Arrive(); break;
            case < 7: Complete(); break;
            case < 9: Renege(); break;
            default: _station.SetServers(_chance.NextIndex(5), _now); break;
        }
        while (_station.TryBegin(_now, out var start))
            BeginHead(start);
        _station.QueueLength.ShouldBe(_line.Count);
        _station.InServiceCount.ShouldBe(_serving.Count);
        (_line.Count == 0 || _serving.Count >= _station.Servers).ShouldBeTrue("nobody waits beside a free server");
        _station.HeadWait(_now).ShouldBe(_line.First is { } head ? _now - head.Value.ArrivedAt : TimeSpan.Zero);
    }

    private void Arrive()
    {
        var job = _jobs++;
        var work = TimeSpan.FromTicks(_chance.NextIndex(1_000_000_000));
        Work += work.Ticks;
        switch (_station.Arrive(job, work, _now, out var start, out var ticket))
        {
            case Admission.Refused:
                _line.Count.ShouldBe(_station.QueueCapacity);
                Refusals++;
                return;
            case Admission.Started:
                (start.Job, start.ServiceTime).ShouldBe((job, work));
                _serving.Add((job, start.Slot, _now));
                break;
            default:
                _line.AddLast((job, ticket, _now));
                break;
        }
        Arrivals++;
    }

    private void BeginHead(ServiceStart<int> start)
    {
        var head = _line.First!.Value;
        start.Job.ShouldBe(head.Job);
        _line.RemoveFirst();
        _serving.Add((head.Job, start.Slot, head.ArrivedAt));
    }

    private void Complete()
    {
        if (_serving.Count == 0)
            return;
        var index = _chance.NextIndex(_serving.Count);
        var (job, slot, arrivedAt) = _serving[index];
        _serving.RemoveAt(index);
        _station.Complete(slot, _now).ShouldBe(job);
        TimesInSystem += (_now - arrivedAt).Ticks;
        Departures++;
    }

    private void Renege()
    {
        if (_line.Count == 0)
            return;
        var node = _line.First!;
        for (var steps = _chance.NextIndex(_line.Count); steps > 0; steps--)
            node = node.Next!;
        var (_, ticket, arrivedAt) = node.Value;
        _line.Remove(node);
        _station.TryRenege(ticket, _now).ShouldBeTrue();
        _station.TryRenege(ticket, _now).ShouldBeFalse();
        TimesInSystem += (_now - arrivedAt).Ticks;
        Renegings++;
    }

    private void Close()
    {
        _now += TimeSpan.FromMinutes(1);
        foreach (var (_, _, arrivedAt) in _line)
            TimesInSystem += (_now - arrivedAt).Ticks;
        foreach (var (_, _, arrivedAt) in _serving)
            TimesInSystem += (_now - arrivedAt).Ticks;
        Totals = _station.Close(_now);
    }
}

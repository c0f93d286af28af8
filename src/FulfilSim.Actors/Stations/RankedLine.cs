using FulfilSim.Statistics;

namespace FulfilSim.Actors.Stations;

/// <summary>A line for each rank; the lowest rank that waits is served first.</summary>
internal sealed class RankedLine<TJob> : WaitingLine<TJob>
{
    private readonly SortedList<int, TicketLine<TJob>> _ranks = [];
    private int _count;

    public override int Count => _count;

    public override ref readonly Waiting<TJob> Head => ref FirstLine().Head;

    public override ref Waiting<TJob> Enter(long ticket, int rank)
    {
        if (!_ranks.TryGetValue(rank, out var line))
            _ranks.Add(rank, line = new TicketLine<TJob>(isLastFirst: false));
        _count++;
        return ref line.Enter(ticket, rank);
    }

    public override void DropHead()
    {
        _count--;
        FirstLine().DropHead();
    }

    public override bool TryRemove(long ticket, out Waiting<TJob> removed)
    {
        foreach (var line in _ranks.Values)
        {
            if (!line.TryRemove(ticket, out removed))
                continue;
            _count--;
            return true;
        }
        removed = default;
        return false;
    }

    public override IEnumerable<Waiting<TJob>> All() => _ranks.Values.SelectMany(line => line.All());

    private TicketLine<TJob> FirstLine()
    {
        for (var index = 0; index < _ranks.Count; index++)
        {
            if (_ranks.Values[index].Count > 0)
                return _ranks.Values[index];
        }
        throw new InvariantViolationException("somebody waits");
    }
}

using FulfilSim.Statistics;

namespace FulfilSim.Actors.Stations;

/// <summary>A line for each rank; the lowest rank that waits is served first.</summary>
internal sealed class RankedLine<TJob> : WaitingLine<TJob>
{
    private readonly SortedList<int, TicketLine<TJob>> _ranks = [];
    private int _count;

    public override int Count => _count;

    public override ref readonly Waiting<TJob> Head => ref FirstLine().Head;

    public override void Push(in Waiting<TJob> waiting)
    {
        if (!_ranks.TryGetValue(waiting.Rank, out var line))
            _ranks.Add(waiting.Rank, line = new TicketLine<TJob>(isLastFirst: false));
        line.Push(in waiting);
        _count++;
    }

    public override Waiting<TJob> Pop()
    {
        _count--;
        return FirstLine().Pop();
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

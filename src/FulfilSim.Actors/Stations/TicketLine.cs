using System.Diagnostics.CodeAnalysis;
using FulfilSim.Statistics;

namespace FulfilSim.Actors.Stations;

/// <summary>
/// Jobs in order of their tickets, served from one end. Whoever gives up leaves a gap that closes when an end reaches it,
/// or when there are more gaps than jobs.
/// </summary>
/// <param name="isLastFirst">Served from the young end.</param>
internal sealed class TicketLine<TJob>(bool isLastFirst) : WaitingLine<TJob>
{
    private Place[] _places = new Place[16];
    private int _first;
    private int _span;
    private int _count;

    public override int Count => _count;

    public override ref readonly Waiting<TJob> Head => ref At(isLastFirst ? _span - 1 : 0).Waiting;

    public override ref Waiting<TJob> Enter(long ticket, int rank)
    {
        if (_span == _places.Length)
            MakeRoom();
        var index = _span++;
        // An interrupted job comes back behind tickets that are younger than its own.
        while (index > 0 && At(index - 1).Waiting.Ticket > ticket)
        {
            At(index) = At(index - 1);
            index--;
        }
        ref var place = ref At(index);
        place.Waiting.Ticket = ticket;
        place.IsTaken = true;
        _count++;
        return ref place.Waiting;
    }

    public override void DropHead()
    {
        Invariant.Holds(_count > 0);
        At(isLastFirst ? _span - 1 : 0).IsTaken = false;
        _count--;
        CloseEnds();
    }

    public override bool TryRemove(long ticket, out Waiting<TJob> removed)
    {
        var index = IndexOf(ticket);
        if (index == _span || At(index).Waiting.Ticket != ticket || !At(index).IsTaken)
        {
            removed = default;
            return false;
        }
        ref var place = ref At(index);
        removed = place.Waiting;
        place.IsTaken = false;
        _count--;
        CloseEnds();
        return true;
    }

    public override IEnumerable<Waiting<TJob>> All()
    {
        for (var index = 0; index < _span; index++)
        {
            if (At(index).IsTaken)
                yield return At(index).Waiting;
        }
    }

    private ref Place At(int index) => ref _places[(_first + index) & (_places.Length - 1)];

    /// <summary>The first place whose ticket is not below this one.</summary>
    private int IndexOf(long ticket)
    {
        var (low, high) = (0, _span);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (At(middle).Waiting.Ticket < ticket)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private void CloseEnds()
    {
        while (_span > 0 && !At(0).IsTaken)
        {
            At(0) = default;
            _first = (_first + 1) & (_places.Length - 1);
            _span--;
        }
        while (_span > 0 && !At(_span - 1).IsTaken)
            At(--_span) = default;
    }

    private void MakeRoom()
    {
        var wanted = _count * 2 > _places.Length ? _places.Length * 2 : _places.Length;
        var room = new Place[wanted];
        var kept = 0;
        for (var index = 0; index < _span; index++)
        {
            if (At(index).IsTaken)
                room[kept++] = At(index);
        }
        (_places, _first, _span) = (room, 0, kept);
    }

    [SuppressMessage("Performance", "CA1815", Justification = "Never compared.")]
    private struct Place
    {
        public Waiting<TJob> Waiting;
        public bool IsTaken;
    }
}

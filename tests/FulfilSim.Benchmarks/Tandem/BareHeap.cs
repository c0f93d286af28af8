namespace FulfilSim.Benchmarks.Tandem;

/// <summary>An event of the bare loop.</summary>
/// <param name="Due">Ticks.</param>
/// <param name="Sequence">Order of scheduling.</param>
/// <param name="Station">Where a service ends; -1 for an arrival.</param>
/// <param name="Slot">Which service.</param>
internal readonly record struct BareEvent(long Due, long Sequence, int Station, int Slot)
{
    public bool IsBefore(in BareEvent other) => Due < other.Due || (Due == other.Due && Sequence < other.Sequence);
}

/// <summary>A 4-ary heap of structs.</summary>
internal sealed class BareHeap
{
    private BareEvent[] _events = new BareEvent[256];
    private int _count;

    public int Count => _count;

    public ref readonly BareEvent Head => ref _events[0];

    public void Push(in BareEvent added)
    {
        if (_count == _events.Length)
            Array.Resize(ref _events, _count * 2);
        var events = _events;
        var index = _count++;
        while (index > 0)
        {
            var parent = (index - 1) >> 2;
            if (!added.IsBefore(in events[parent]))
                break;
            events[index] = events[parent];
            index = parent;
        }
        events[index] = added;
    }

    public BareEvent Pop()
    {
        var events = _events;
        var head = events[0];
        var last = events[--_count];
        var index = 0;
        while (true)
        {
            var first = (index << 2) + 1;
            if (first >= _count)
                break;
            var least = first;
            var end = Math.Min(first + 4, _count);
            for (var child = first + 1; child < end; child++)
            {
                if (events[child].IsBefore(in events[least]))
                    least = child;
            }
            if (!events[least].IsBefore(in last))
                break;
            events[index] = events[least];
            index = least;
        }
        events[index] = last;
        return head;
    }
}

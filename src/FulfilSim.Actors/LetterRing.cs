using System.Runtime.CompilerServices;

namespace FulfilSim.Actors;

/// <summary>Letters of the present moment that nobody can take back, first in first out. They hold their content themselves.</summary>
internal sealed class LetterRing
{
    private Entry[] _entries = new Entry[256];
    private int _head;

    public int Count { get; private set; }

    /// <summary>Order of sending of the first letter; there must be one.</summary>
    public long HeadSequence => _entries[_head].Sequence;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Enqueue(long sequence, ActorRef from, ActorRef to, Message message)
    {
        if (Count == _entries.Length)
            Grow();
        ref var entry = ref _entries[(_head + Count++) & (_entries.Length - 1)];
        entry.Sequence = sequence;
        entry.From = from;
        entry.To = to;
        entry.Message = message;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Dequeue(out ActorRef from, out ActorRef to, out Message message)
    {
        ref var entry = ref _entries[_head];
        from = entry.From;
        to = entry.To;
        message = entry.Message!;
        entry.Message = null;
        _head = (_head + 1) & (_entries.Length - 1);
        Count--;
    }

    private void Grow()
    {
        var bigger = new Entry[_entries.Length * 2];
        for (var index = 0; index < Count; index++)
            bigger[index] = _entries[(_head + index) & (_entries.Length - 1)];
        _entries = bigger;
        _head = 0;
    }

    private struct Entry
    {
        public Message? Message;
        public long Sequence;
        public ActorRef From;
        public ActorRef To;
    }
}

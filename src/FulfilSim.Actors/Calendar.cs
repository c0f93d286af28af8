using System.Runtime.CompilerServices;
using FulfilSim.Statistics;

namespace FulfilSim.Actors;

/// <summary>
/// Everything that is yet to be delivered, ordered by (due time, sequence), so that messages of one instant keep the order
/// in which they were sent. It steps from one due time to the next and never jumps. A 4-ary heap of small keys over a slab
/// of letters; what is due at once bypasses the heap; cancelled letters are swept out when they are half of all.
/// </summary>
internal sealed class Calendar
{
    private const int SweepMin = 1024;

    private Key[] _heap = new Key[256];
    private int _heapCount;
    private Letter[] _letters = new Letter[256];
    private int _lettersUsed;
    private int _freeHead = -1;
    private int _cancelledCount;
    private long _sequence;

    private Key[] _ring = new Key[256];
    private int _ringHead;
    private int _ringCount;

    /// <summary>Letters waiting, cancelled ones not counted.</summary>
    public int Count => _heapCount + _ringCount - _cancelledCount;

    /// <summary>Adds a letter. One that is due <paramref name="now"/> goes behind all others of this moment.</summary>
    public Timer Add(long due, long now, ActorRef from, ActorRef to, Message message)
    {
        var slot = TakeSlot();
        ref var letter = ref _letters[slot];
        letter.Message = message;
        letter.From = from;
        letter.To = to;
        var key = new Key(due, _sequence++, slot);
        if (due <= now)
            AddToRing(key);
        else
            AddToHeap(key);
        return new Timer(slot, letter.Generation);
    }

    /// <summary>Empties a letter; it stays in its place until its moment or the next sweep.</summary>
    public bool TryCancel(Timer timer)
    {
        if (timer.IsNone)
            return false;
        ref var letter = ref _letters[timer.SlotNumber - 1];
        if (letter.Generation != timer.Generation || letter.Message is null)
            return false;
        letter.Message = null;
        _cancelledCount++;
        if (_cancelledCount > SweepMin && _cancelledCount * 2 > _heapCount + _ringCount)
            Sweep();
        return true;
    }

    /// <summary>Takes out the next letter that is due at or before <paramref name="until"/>.</summary>
    public bool TryTake(long until, out long due, out ActorRef from, out ActorRef to, out Message message)
    {
        while (TryTakeKey(until, out var key))
        {
            ref var letter = ref _letters[key.Slot];
            var found = letter.Message;
            from = letter.From;
            to = letter.To;
            GiveBack(key.Slot);
            if (found is null)
            {
                _cancelledCount--;
                continue;
            }
            due = key.Due;
            message = found;
            return true;
        }
        due = 0;
        from = to = ActorRef.Nobody;
        message = null!;
        return false;
    }

    private bool TryTakeKey(long until, out Key key)
    {
        if (_ringCount > 0)
        {
            ref var head = ref _ring[_ringHead];
            if (_heapCount == 0 || head.IsBefore(in _heap[0]))
            {
                key = head;
                if (key.Due > until)
                    return false;
                _ringHead = (_ringHead + 1) & (_ring.Length - 1);
                _ringCount--;
                return true;
            }
        }
        if (_heapCount == 0 || _heap[0].Due > until)
        {
            key = default;
            return false;
        }
        key = _heap[0];
        var last = _heap[--_heapCount];
        if (_heapCount > 0)
            SiftDown(0, last);
        return true;
    }

    private int TakeSlot()
    {
        if (_freeHead >= 0)
        {
            var slot = _freeHead;
            _freeHead = _letters[slot].NextFree;
            return slot;
        }
        if (_lettersUsed == _letters.Length)
            Array.Resize(ref _letters, _letters.Length * 2);
        return _lettersUsed++;
    }

    private void GiveBack(int slot)
    {
        ref var letter = ref _letters[slot];
        letter.Message = null;
        letter.Generation++;
        letter.NextFree = _freeHead;
        _freeHead = slot;
    }

    private void AddToRing(Key key)
    {
        if (_ringCount == _ring.Length)
        {
            var bigger = new Key[_ring.Length * 2];
            for (var index = 0; index < _ringCount; index++)
                bigger[index] = _ring[(_ringHead + index) & (_ring.Length - 1)];
            _ring = bigger;
            _ringHead = 0;
        }
        _ring[(_ringHead + _ringCount++) & (_ring.Length - 1)] = key;
    }

    private void AddToHeap(Key key)
    {
        if (_heapCount == _heap.Length)
            Array.Resize(ref _heap, _heap.Length * 2);
        SiftUp(_heapCount++, key);
    }

    private void SiftUp(int index, Key key)
    {
        var heap = _heap;
        while (index > 0)
        {
            var parent = (index - 1) >> 2;
            if (!key.IsBefore(in heap[parent]))
                break;
            heap[index] = heap[parent];
            index = parent;
        }
        heap[index] = key;
    }

    private void SiftDown(int index, Key key)
    {
        var heap = _heap;
        var count = _heapCount;
        while (true)
        {
            var first = (index << 2) + 1;
            if (first >= count)
                break;
            var least = first;
            var end = Math.Min(first + 4, count);
            for (var child = first + 1; child < end; child++)
            {
                if (heap[child].IsBefore(in heap[least]))
                    least = child;
            }
            if (!heap[least].IsBefore(in key))
                break;
            heap[index] = heap[least];
            index = least;
        }
        heap[index] = key;
    }

    /// <summary>Drops the cancelled letters and gives their memory back to the slab.</summary>
    private void Sweep()
    {
        var kept = 0;
        for (var index = 0; index < _heapCount; index++)
        {
            var key = _heap[index];
            if (!DropIfCancelled(key))
                _heap[kept++] = key;
        }
        _heapCount = kept;
        for (var index = (kept - 2) >> 2; index >= 0 && kept > 1; index--)
            SiftDown(index, _heap[index]);
        SweepRing();
        Invariant.Holds(_cancelledCount == 0);
    }

    private void SweepRing()
    {
        var kept = 0;
        for (var index = 0; index < _ringCount; index++)
        {
            var key = _ring[(_ringHead + index) & (_ring.Length - 1)];
            if (!DropIfCancelled(key))
                _ring[(_ringHead + kept++) & (_ring.Length - 1)] = key;
        }
        _ringCount = kept;
    }

    private bool DropIfCancelled(Key key)
    {
        if (_letters[key.Slot].Message is not null)
            return false;
        GiveBack(key.Slot);
        _cancelledCount--;
        return true;
    }

    private readonly record struct Key(long Due, long Sequence, int Slot)
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool IsBefore(in Key other) => Due < other.Due || (Due == other.Due && Sequence < other.Sequence);
    }

    private struct Letter
    {
        public Message? Message;
        public ActorRef From;
        public ActorRef To;
        public uint Generation;
        public int NextFree;
    }
}

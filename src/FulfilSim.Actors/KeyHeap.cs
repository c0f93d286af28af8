using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FulfilSim.Actors;

/// <summary>A 4-ary heap of letter keys: shallow, and the four children of a key lie side by side.</summary>
internal sealed class KeyHeap
{
    private LetterKey[] _keys = new LetterKey[256];

    public int Count { get; private set; }

    /// <summary>The earliest key; there must be one.</summary>
    public ref readonly LetterKey Head => ref MemoryMarshal.GetArrayDataReference(_keys);

    public void Push(in LetterKey key)
    {
        if (Count == _keys.Length)
            Array.Resize(ref _keys, _keys.Length * 2);
        ref var keys = ref MemoryMarshal.GetArrayDataReference(_keys);
        var index = Count++;
        while (index > 0)
        {
            var parent = (index - 1) >> 2;
            if (!key.IsBefore(in Unsafe.Add(ref keys, parent)))
                break;
            Unsafe.Add(ref keys, index) = Unsafe.Add(ref keys, parent);
            index = parent;
        }
        Unsafe.Add(ref keys, index) = key;
    }

    public LetterKey Pop()
    {
        var head = _keys[0];
        var last = _keys[--Count];
        if (Count > 0)
            SiftDown(0, in last);
        return head;
    }

    /// <summary>Drops the keys whose slot is not wanted any more.</summary>
    public void Keep(Func<int, bool> isWanted)
    {
        var kept = 0;
        for (var index = 0; index < Count; index++)
        {
            if (isWanted(_keys[index].Slot))
                _keys[kept++] = _keys[index];
        }
        Count = kept;
        for (var index = (kept - 2) >> 2; index >= 0 && kept > 1; index--)
        {
            var key = _keys[index];
            SiftDown(index, in key);
        }
    }

    /// <summary>Indexes stay below <see cref="Count"/>, so no bound is checked twice.</summary>
    private void SiftDown(int index, in LetterKey key)
    {
        ref var keys = ref MemoryMarshal.GetArrayDataReference(_keys);
        var count = Count;
        while (true)
        {
            var first = (index << 2) + 1;
            if (first >= count)
                break;
            var least = first;
            var end = Math.Min(first + 4, count);
            for (var child = first + 1; child < end; child++)
            {
                if (Unsafe.Add(ref keys, child).IsBefore(in Unsafe.Add(ref keys, least)))
                    least = child;
            }
            if (!Unsafe.Add(ref keys, least).IsBefore(in key))
                break;
            Unsafe.Add(ref keys, index) = Unsafe.Add(ref keys, least);
            index = least;
        }
        Unsafe.Add(ref keys, index) = key;
    }
}

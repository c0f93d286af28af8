using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FulfilSim.Actors;

/// <summary>A 4-ary heap of letter keys: shallow, and the four children of a key lie side by side.</summary>
internal sealed class KeyHeap
{
    private const int KeptMax = 1 << 16;

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
        else if (_keys.Length > KeptMax)
            _keys = new LetterKey[256];
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
            int least;
            if (first + 3 < count)
                least = LeastOfFour(ref keys, first);
            else if (first < count)
                least = LeastOf(ref keys, first, count);
            else
                break;
            if (!Unsafe.Add(ref keys, least).IsBefore(in key))
                break;
            Unsafe.Add(ref keys, index) = Unsafe.Add(ref keys, least);
            index = least;
        }
        Unsafe.Add(ref keys, index) = key;
    }

    /// <summary>Two semi-finals and a final.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int LeastOfFour(ref LetterKey keys, int first)
    {
        var one = first + Unsafe.Add(ref keys, first + 1).Before(in Unsafe.Add(ref keys, first));
        var other = first + 2 + Unsafe.Add(ref keys, first + 3).Before(in Unsafe.Add(ref keys, first + 2));
        return one + ((other - one) & -Unsafe.Add(ref keys, other).Before(in Unsafe.Add(ref keys, one)));
    }

    private static int LeastOf(ref LetterKey keys, int first, int count)
    {
        var least = first;
        for (var child = first + 1; child < count; child++)
            least += (child - least) & -Unsafe.Add(ref keys, child).Before(in Unsafe.Add(ref keys, least));
        return least;
    }
}

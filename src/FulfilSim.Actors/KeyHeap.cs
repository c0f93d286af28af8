using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FulfilSim.Actors;

/// <summary>
/// A 4-ary heap of letter keys: shallow, and the four children of a key lie side by side. Taking the earliest key leaves a hole at the
/// top, and the next key that comes falls into it: an end of service mostly brings the next one with it, and so costs one way down
/// and none up.
/// </summary>
internal sealed class KeyHeap
{
    private const int KeptMax = 1 << 16;

    private LetterKey[] _keys = new LetterKey[256];

    /// <summary>Places in use, a hole included.</summary>
    private int _size;
    private bool _hasHole;

    /// <summary>Where the earliest key is: at the top, or one of the children of the hole.</summary>
    private int _head;

    public int Count { get; private set; }

    /// <summary>The earliest key; there must be one.</summary>
    public ref readonly LetterKey Head => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_keys), _head);

    public void Push(LetterKey key)
    {
        Count++;
        if (_hasHole)
        {
            _hasHole = false;
            Fill(key);
            return;
        }
        if (_size == _keys.Length)
            Array.Resize(ref _keys, _keys.Length * 2);
        SiftUp(_size++, key);
    }

    public LetterKey Pop()
    {
        if (_hasHole)
        {
            var last = _keys[--_size];
            Fill(last);
        }
        ref var keys = ref MemoryMarshal.GetArrayDataReference(_keys);
        var head = keys;
        _hasHole = true;
        if (--Count == 0)
            StartAnew();
        else
            _head = _size >= 5 ? LeastOfFour(ref keys, 1) : LeastOf(ref keys, 1, _size);
        return head;
    }

    private void StartAnew()
    {
        if (_keys.Length > KeptMax)
            _keys = new LetterKey[256];
        (_size, _head, _hasHole) = (0, 0, false);
    }

    /// <summary>Puts a key into the hole, or where it belongs below it.</summary>
    private void Fill(LetterKey key)
    {
        ref var keys = ref MemoryMarshal.GetArrayDataReference(_keys);
        ref var least = ref Unsafe.Add(ref keys, _head);
        if (_head < _size && least.IsBefore(in key))
        {
            keys = least;
            SiftDown(_head, key);
        }
        else
        {
            keys = key;
        }
        _head = 0;
    }

    private void SiftUp(int index, LetterKey key)
    {
        ref var keys = ref MemoryMarshal.GetArrayDataReference(_keys);
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

    /// <summary>Drops the keys whose slot is not wanted any more.</summary>
    public void Keep(Func<int, bool> isWanted)
    {
        var kept = 0;
        for (var index = _hasHole ? 1 : 0; index < _size; index++)
        {
            if (isWanted(_keys[index].Slot))
                _keys[kept++] = _keys[index];
        }
        (Count, _size, _head, _hasHole) = (kept, kept, 0, false);
        for (var index = (kept - 2) >> 2; index >= 0 && kept > 1; index--)
        {
            var key = _keys[index];
            SiftDown(index, key);
        }
    }

    /// <summary>Indexes stay below the size, so no bound is checked twice.</summary>
    private void SiftDown(int index, LetterKey key)
    {
        ref var keys = ref MemoryMarshal.GetArrayDataReference(_keys);
        var size = _size;
        while (true)
        {
            var first = (index << 2) + 1;
            int least;
            if (first + 3 < size)
                least = LeastOfFour(ref keys, first);
            else if (first < size)
                least = LeastOf(ref keys, first, size);
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

    private static int LeastOf(ref LetterKey keys, int first, int size)
    {
        var least = first;
        for (var child = first + 1; child < size; child++)
            least += (child - least) & -Unsafe.Add(ref keys, child).Before(in Unsafe.Add(ref keys, least));
        return least;
    }
}

namespace FulfilSim.Actors;

/// <summary>A 4-ary heap of letter keys: shallow, and the four children of a key lie side by side.</summary>
internal sealed class KeyHeap
{
    private LetterKey[] _keys = new LetterKey[256];

    public int Count { get; private set; }

    /// <summary>The earliest key; there must be one.</summary>
    public ref readonly LetterKey Head => ref _keys[0];

    public void Push(LetterKey key)
    {
        if (Count == _keys.Length)
            Array.Resize(ref _keys, _keys.Length * 2);
        var keys = _keys;
        var index = Count++;
        while (index > 0)
        {
            var parent = (index - 1) >> 2;
            if (!key.IsBefore(in keys[parent]))
                break;
            keys[index] = keys[parent];
            index = parent;
        }
        keys[index] = key;
    }

    public LetterKey Pop()
    {
        var head = _keys[0];
        var last = _keys[--Count];
        if (Count > 0)
            SiftDown(0, last);
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
            SiftDown(index, _keys[index]);
    }

    private void SiftDown(int index, LetterKey key)
    {
        var keys = _keys;
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
                if (keys[child].IsBefore(in keys[least]))
                    least = child;
            }
            if (!keys[least].IsBefore(in key))
                break;
            keys[index] = keys[least];
            index = least;
        }
        keys[index] = key;
    }
}

namespace FulfilSim.Actors;

/// <summary>Keys of one moment, first in first out.</summary>
internal sealed class KeyRing
{
    private LetterKey[] _keys = new LetterKey[256];
    private int _head;

    public int Count { get; private set; }

    /// <summary>The first key; there must be one.</summary>
    public ref readonly LetterKey Head => ref _keys[_head];

    public void Enqueue(LetterKey key)
    {
        if (Count == _keys.Length)
            Grow();
        _keys[(_head + Count++) & (_keys.Length - 1)] = key;
    }

    public void Dequeue()
    {
        _head = (_head + 1) & (_keys.Length - 1);
        Count--;
    }

    /// <summary>Drops the keys whose slot is not wanted any more.</summary>
    public void Keep(Func<int, bool> isWanted)
    {
        var kept = 0;
        for (var index = 0; index < Count; index++)
        {
            var key = _keys[(_head + index) & (_keys.Length - 1)];
            if (isWanted(key.Slot))
                _keys[(_head + kept++) & (_keys.Length - 1)] = key;
        }
        Count = kept;
    }

    private void Grow()
    {
        var bigger = new LetterKey[_keys.Length * 2];
        for (var index = 0; index < Count; index++)
            bigger[index] = _keys[(_head + index) & (_keys.Length - 1)];
        _keys = bigger;
        _head = 0;
    }
}

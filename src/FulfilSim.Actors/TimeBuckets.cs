namespace FulfilSim.Actors;

/// <summary>
/// Keys that are due later, unsorted in buckets of about 14 minutes, over about 160 days from the first bucket that has not
/// been opened. Buckets are found by their number in a ring, the earliest one by a heap of the numbers in use. A bucket
/// that nobody has touched for long is cold memory, so it is no object of its own: its place in the ring leads to the keys.
/// </summary>
internal sealed class TimeBuckets
{
    /// <summary>2^33 ticks of 100 ns are 859 s.</summary>
    private const int WidthBits = 33;

    private const int RingSize = 1 << 14;

    private const int KeysMin = 16;

    /// <summary>Emptied arrays kept for use again; more would hold on to the memory of every busy hour.</summary>
    private const int SpareMax = 8;

    private const int SpareKeysMax = 4096;

    private readonly PriorityQueue<long, long> _order = new();
    private readonly Stack<LetterKey[]> _spare = new();
    private readonly Bucket[] _ring = new Bucket[RingSize];
    private LetterKey[]? _open;
    private long _edge;

    /// <summary>Keys waiting in buckets.</summary>
    public int Count { get; private set; }

    public bool IsEmpty => _order.Count == 0;

    /// <summary>No key in a bucket is due before this moment.</summary>
    public long Start { get; private set; } = long.MaxValue;

    /// <summary>What is due before this moment is no more taken in.</summary>
    public long Edge => _edge << WidthBits;

    /// <summary>Takes a key, unless it belongs to a time whose bucket was opened or lies too far ahead.</summary>
    public bool TryAdd(in LetterKey key, long now)
    {
        if (Count == 0)
            _edge = Math.Max(_edge, now >> WidthBits);
        var number = key.Due >> WidthBits;
        if ((ulong)(number - _edge) >= RingSize)
            return false;
        ref var bucket = ref _ring[number & (RingSize - 1)];
        if (bucket.Keys is null)
            Begin(ref bucket, number);
        else if (bucket.Number != number)
            return false; // an emptied bucket of long ago is still in the place
        else if (bucket.Count == bucket.Keys.Length)
            Array.Resize(ref bucket.Keys, bucket.Count * 2);
        bucket.Keys![bucket.Count++] = key;
        Count++;
        return true;
    }

    /// <summary>Opens the earliest bucket; there must be one. What it held must be used before the next call.</summary>
    public ReadOnlySpan<LetterKey> OpenNext()
    {
        if (_open is { Length: <= SpareKeysMax } && _spare.Count < SpareMax)
            _spare.Push(_open);
        ref var bucket = ref _ring[_order.Dequeue() & (RingSize - 1)];
        var keys = bucket.Keys.AsSpan(0, bucket.Count);
        _open = bucket.Keys;
        _edge = bucket.Number + 1;
        Count -= bucket.Count;
        bucket = default;
        FindStart();
        return keys;
    }

    /// <summary>Drops the keys whose slot is not wanted any more.</summary>
    public void Keep(Func<int, bool> isWanted)
    {
        foreach (var (number, _) in _order.UnorderedItems)
        {
            ref var bucket = ref _ring[number & (RingSize - 1)];
            var kept = 0;
            foreach (var key in bucket.Keys.AsSpan(0, bucket.Count))
            {
                if (isWanted(key.Slot))
                    bucket.Keys![kept++] = key;
            }
            Count -= bucket.Count - kept;
            bucket.Count = kept;
        }
    }

    private void Begin(ref Bucket bucket, long number)
    {
        bucket.Number = number;
        bucket.Keys = _spare.TryPop(out var spare) ? spare : new LetterKey[KeysMin];
        _order.Enqueue(number, number);
        FindStart();
    }

    private void FindStart() =>
        Start = _order.TryPeek(out var first, out _) ? first << WidthBits : long.MaxValue;

    private struct Bucket
    {
        public long Number;
        public LetterKey[]? Keys;
        public int Count;
    }
}

using System.Runtime.InteropServices;

namespace FulfilSim.Actors;

/// <summary>
/// Keys that are due later, unsorted in buckets of about 14 minutes, over about 160 days from the first bucket that has not
/// been opened. Buckets are found by their number in a ring, the earliest one by a heap of the numbers in use.
/// </summary>
internal sealed class TimeBuckets
{
    /// <summary>2^33 ticks of 100 ns are 859 s.</summary>
    private const int WidthBits = 33;

    private const int RingSize = 1 << 14;

    /// <summary>Emptied buckets kept for use again; more would hold on to the memory of every busy hour.</summary>
    private const int SpareMax = 8;

    private readonly PriorityQueue<Bucket, long> _order = new();
    private readonly Stack<Bucket> _spare = new();
    private readonly Bucket?[] _ring = new Bucket?[RingSize];
    private Bucket? _open;
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
        var bucket = _ring[number & (RingSize - 1)] ?? NewBucket(number);
        if (bucket.Number != number)
            return false; // an emptied bucket of long ago is still in the place
        bucket.Keys.Add(key);
        Count++;
        return true;
    }

    /// <summary>Opens the earliest bucket; there must be one. What it held must be used before the next call.</summary>
    public ReadOnlySpan<LetterKey> OpenNext()
    {
        if (_open is not null)
        {
            _open.Keys.Clear();
            if (_spare.Count < SpareMax)
                _spare.Push(_open);
        }
        _open = _order.Dequeue();
        _ring[_open.Number & (RingSize - 1)] = null;
        _edge = _open.Number + 1;
        Count -= _open.Keys.Count;
        FindStart();
        return CollectionsMarshal.AsSpan(_open.Keys);
    }

    /// <summary>Drops the keys whose slot is not wanted any more.</summary>
    public void Keep(Func<int, bool> isWanted)
    {
        foreach (var (bucket, _) in _order.UnorderedItems)
            Count -= bucket.Keys.RemoveAll(key => !isWanted(key.Slot));
    }

    private Bucket NewBucket(long number)
    {
        var bucket = _spare.TryPop(out var spare) ? spare : new Bucket();
        bucket.Number = number;
        _ring[number & (RingSize - 1)] = bucket;
        _order.Enqueue(bucket, number);
        FindStart();
        return bucket;
    }

    private void FindStart() =>
        Start = _order.TryPeek(out var first, out _) ? first.Number << WidthBits : long.MaxValue;

    private sealed class Bucket
    {
        public long Number { get; set; }

        public List<LetterKey> Keys { get; } = [];
    }
}

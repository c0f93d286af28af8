namespace FulfilSim.Actors;

/// <summary>
/// Keys that are due later, unsorted in buckets of about 14 minutes. Everything before the open edge belongs elsewhere.
/// Buckets are found by their number, the earliest one by a heap of the numbers in use.
/// </summary>
internal sealed class TimeBuckets
{
    /// <summary>2^33 ticks of 100 ns are 859 s.</summary>
    private const int WidthBits = 33;

    private readonly Dictionary<long, Bucket> _byNumber = [];
    private readonly PriorityQueue<Bucket, long> _order = new();
    private readonly Stack<Bucket> _spare = new();
    private Bucket? _open;
    private long _edge;

    /// <summary>Keys waiting in buckets.</summary>
    public int Count { get; private set; }

    /// <summary>Whether a due time lies beyond the bucket that was opened last.</summary>
    public bool Covers(long due) => due >> WidthBits >= _edge;

    public void Add(LetterKey key)
    {
        var number = key.Due >> WidthBits;
        if (!_byNumber.TryGetValue(number, out var bucket))
        {
            bucket = _spare.TryPop(out var spare) ? spare : new Bucket();
            _byNumber.Add(number, bucket);
            bucket.Number = number;
            _order.Enqueue(bucket, number);
        }
        bucket.Keys.Add(key);
        Count++;
    }

    /// <summary>Opens the earliest bucket, unless all of it lies beyond the limit. What it held must be used before the next call.</summary>
    public bool TryOpenNext(long until, out IReadOnlyList<LetterKey> keys)
    {
        keys = [];
        if (_open is not null)
        {
            _open.Keys.Clear();
            _spare.Push(_open);
            _open = null;
        }
        if (!_order.TryPeek(out _, out var number) || number > until >> WidthBits)
            return false;
        _open = _order.Dequeue();
        _byNumber.Remove(number);
        _edge = number + 1;
        Count -= _open.Keys.Count;
        keys = _open.Keys;
        return true;
    }

    /// <summary>Drops the keys whose slot is not wanted any more.</summary>
    public void Keep(Func<int, bool> isWanted)
    {
        foreach (var (bucket, _) in _order.UnorderedItems)
            Count -= bucket.Keys.RemoveAll(key => !isWanted(key.Slot));
    }

    private sealed class Bucket
    {
        public long Number { get; set; }

        public List<LetterKey> Keys { get; } = [];
    }
}

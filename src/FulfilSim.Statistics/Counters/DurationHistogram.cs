namespace FulfilSim.Statistics;

/// <summary>
/// How often which durations came, in buckets that are at most 1/64 of their values wide: quantiles are off by at
/// most 1/128, and exact below 12.8 μs. All counts are integers, so merging in any order gives the same.
/// </summary>
public sealed class DurationHistogram
{
    private long[] _counts = [];

    /// <summary>An empty one.</summary>
    public DurationHistogram()
    {
    }

    /// <summary>One that was written down.</summary>
    /// <param name="buckets">As <see cref="Buckets"/> gives them.</param>
    /// <param name="sum">As <see cref="Sum"/> gives it, in ticks.</param>
    /// <param name="max">As <see cref="Max"/> gives it.</param>
    public DurationHistogram(IEnumerable<(int Bucket, long Count)> buckets, Int128 sum, TimeSpan max)
    {
        foreach (var (bucket, count) in buckets)
        {
            Require.InRange(bucket, 0, LogLinear.BucketMax, "bucket");
            Require.InRange(count, 0, long.MaxValue, "count");
            AddTo(bucket, count);
        }
        Sum = sum;
        Max = max;
    }

    /// <summary>Durations counted.</summary>
    public long Count { get; private set; }

    /// <summary>Their exact sum, in ticks of 100 ns.</summary>
    public Int128 Sum { get; private set; }

    /// <summary>The longest, exactly; zero when there is none.</summary>
    public TimeSpan Max { get; private set; }

    /// <summary>The exact mean, rounded down to a tick; zero when there is none.</summary>
    public TimeSpan Mean => Count == 0 ? TimeSpan.Zero : new((long)(Sum / Count));

    /// <summary>The buckets that hold something, in rising order.</summary>
    public IEnumerable<(int Bucket, long Count)> Buckets
    {
        get
        {
            for (var bucket = 0; bucket < _counts.Length; bucket++)
            {
                if (_counts[bucket] != 0)
                    yield return (bucket, _counts[bucket]);
            }
        }
    }

    /// <summary>What the durations of a bucket are taken for.</summary>
    /// <param name="bucket">As <see cref="Buckets"/> gives it.</param>
    public static TimeSpan MiddleOf(int bucket) => new(LogLinear.MiddleOf(Require.InRange(bucket, 0, LogLinear.BucketMax)));

    /// <summary>Counts one duration.</summary>
    /// <param name="ticks">In ticks of 100 ns, 0 or above.</param>
    public void Add(long ticks)
    {
        Invariant.Holds(ticks >= 0);
        AddTo(LogLinear.BucketOf(ticks), 1);
        Sum += ticks;
        if (ticks > Max.Ticks)
            Max = new(ticks);
    }

    /// <summary>Counts one duration of 0 or more.</summary>
    public void Add(TimeSpan duration) => Add(duration.Ticks);

    /// <summary>Counts all that the other one has counted.</summary>
    public void Merge(DurationHistogram other)
    {
        foreach (var (bucket, count) in other.Buckets)
            AddTo(bucket, count);
        Sum += other.Sum;
        if (other.Max > Max)
            Max = other.Max;
    }

    /// <summary>Forgets all durations, and keeps its memory for others.</summary>
    public void Clear()
    {
        Array.Clear(_counts);
        (Count, Sum, Max) = (0, 0, TimeSpan.Zero);
    }

    /// <summary>
    /// The smallest duration that a share <paramref name="p"/> of all doesn't exceed (nearest rank), off by at most
    /// 1/128 of it; zero when there is none.
    /// </summary>
    /// <param name="p">From 0 to 1; 1 gives the longest, exactly.</param>
    public TimeSpan Quantile(double p)
    {
        Require.InRange(p, 0, 1, nameof(p));
        var rank = Math.Max(1, (long)Math.Ceiling(p * Count * (1 - 1e-12))); // 0.07 * 100 is a little above 7
        if (rank >= Count)
            return Max;
        long seen = 0;
        foreach (var (bucket, count) in Buckets)
        {
            seen += count;
            if (seen >= rank)
                return new(Math.Min(LogLinear.MiddleOf(bucket), Max.Ticks));
        }
        return Max;
    }

    /// <summary>The same, on a straight line through its bucket: for comparison with a continuous law, not for a claim about one duration.</summary>
    /// <param name="p">From 0 to 1.</param>
    public TimeSpan QuantileBetween(double p)
    {
        Require.InRange(p, 0, 1, nameof(p));
        var rank = p * Count;
        long seen = 0;
        foreach (var (bucket, count) in Buckets)
        {
            if (seen + count >= rank)
            {
                var (first, width) = LogLinear.SpanOf(bucket);
                return new(Math.Min(first + (long)((width - 1) * ((rank - seen) / count)), Max.Ticks));
            }
            seen += count;
        }
        return Max;
    }

    /// <summary>Mean squared distance from the mean, in square seconds, each duration taken for the middle of its bucket; 0 when there is none.</summary>
    public double VarianceSeconds
    {
        get
        {
            if (Count == 0)
                return 0;
            var mean = (double)Sum / Count;
            var sum = 0.0;
            foreach (var (bucket, count) in Buckets)
                sum += count * (LogLinear.MiddleOf(bucket) - mean) * (LogLinear.MiddleOf(bucket) - mean);
            return sum / Count / TimeSpan.TicksPerSecond / TimeSpan.TicksPerSecond;
        }
    }

    private void AddTo(int bucket, long count)
    {
        if (bucket >= _counts.Length)
            Array.Resize(ref _counts, Math.Min(bucket + LogLinear.BucketsPerOctave, LogLinear.BucketMax) + 1);
        _counts[bucket] += count;
        Count += count;
    }
}

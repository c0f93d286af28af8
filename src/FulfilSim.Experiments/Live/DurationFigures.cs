using System.Text.Json;
using System.Text.Json.Serialization;
using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Live;

/// <summary>
/// How often which durations came, as it is kept: the buckets of a <see cref="DurationHistogram"/> that hold something. All
/// integers, so that what several machines have measured adds up exactly, in any order.
/// </summary>
public sealed record DurationFigures : IJsonOnDeserialized
{
    /// <summary>Nothing was measured.</summary>
    public static readonly DurationFigures None = new();

    /// <summary>In rising order.</summary>
    public IReadOnlyList<BucketCount> Buckets { get; init; } = [];

    /// <summary>Exact sum of all durations, in ticks of 100 ns.</summary>
    public Int128 SumTicks { get; init; }

    /// <summary>The longest one, exactly, in ticks of 100 ns.</summary>
    public long MaxTicks { get; init; }

    /// <summary>Durations measured.</summary>
    [JsonIgnore]
    public long Count => Buckets.Sum(bucket => bucket.Count);

    public static DurationFigures Of(DurationHistogram histogram)
    {
        ArgumentNullException.ThrowIfNull(histogram);
        return histogram.Count == 0 ? None : new()
        {
            Buckets = [.. histogram.Buckets.Select(bucket => new BucketCount(bucket.Bucket, bucket.Count))],
            SumTicks = histogram.Sum,
            MaxTicks = histogram.Max.Ticks,
        };
    }

    /// <summary>All durations of these.</summary>
    public static DurationFigures Merge(IEnumerable<DurationFigures> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var whole = new DurationHistogram();
        foreach (var part in parts)
            whole.Merge(part.ToHistogram());
        return Of(whole);
    }

    /// <summary>For quantiles.</summary>
    public DurationHistogram ToHistogram() => new(Buckets.Select(bucket => (bucket.Bucket, bucket.Count)), SumTicks, new(MaxTicks));

    void IJsonOnDeserialized.OnDeserialized()
    {
        try
        {
            ToHistogram();
        }
        catch (OptionRejectedException refusal)
        {
            throw new JsonException(refusal.Message, refusal);
        }
    }
}

using FulfilSim.Statistics;

namespace FulfilSim.Tests.Statistics.Counters;

public sealed class DurationHistogramSpec
{
    private const int Samples = 10_000;

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.5)]
    [InlineData(0.95)]
    [InlineData(0.999)]
    public void A_quantile_is_off_by_at_most_one_in_128(double p)
    {
        long[] sorted = [.. Durations().Order()];
        var exact = sorted[(int)Math.Ceiling(p * Samples) - 1];
        var found = Of(Durations()).Quantile(p).Ticks;
        Math.Abs(found - exact).ShouldBeLessThanOrEqualTo((long)Math.Ceiling(exact / 128.0));
    }

    [Fact]
    public void Every_duration_falls_into_a_bucket_near_it()
    {
        for (var power = 0; power < 63; power++)
        {
            foreach (var ticks in new[] { (1L << power) - 1, 1L << power, (1L << power) + (1L << power) / 3 })
            {
                var middle = LogLinear.MiddleOf(LogLinear.BucketOf(ticks));
                ((double)Math.Abs(middle - ticks)).ShouldBeLessThanOrEqualTo(ticks / 128.0);
            }
        }
    }

    [Fact]
    public void Buckets_follow_each_other_without_a_gap()
    {
        for (var ticks = 1L; ticks < 100_000; ticks++)
            (LogLinear.BucketOf(ticks) - LogLinear.BucketOf(ticks - 1)).ShouldBeInRange(0, 1);
        LogLinear.BucketOf(long.MaxValue).ShouldBe(LogLinear.BucketMax);
    }

    [Fact]
    public void Short_durations_are_kept_exactly()
    {
        var histogram = Of([3, 1, 127, 2]);
        histogram.Quantile(0.25).Ticks.ShouldBe(1);
        histogram.Quantile(0.5).Ticks.ShouldBe(2);
        histogram.Quantile(0.75).Ticks.ShouldBe(3);
        histogram.Quantile(1).Ticks.ShouldBe(127);
    }

    [Fact]
    public void Count_sum_mean_and_longest_are_exact()
    {
        var histogram = Of([1_000_003, 2_000_001, 3_000_002]);
        histogram.Count.ShouldBe(3);
        histogram.Sum.ShouldBe((Int128)6_000_006);
        histogram.Mean.Ticks.ShouldBe(2_000_002);
        histogram.Max.Ticks.ShouldBe(3_000_002);
    }

    [Fact]
    public void A_quantile_never_exceeds_the_longest() =>
        Of([1_000_001, 1_000_001]).Quantile(0.5).Ticks.ShouldBeLessThanOrEqualTo(1_000_001);

    [Fact]
    public void Parts_merged_in_any_order_are_the_whole()
    {
        var (whole, forth, back) = (Of(Durations()), new DurationHistogram(), new DurationHistogram());
        DurationHistogram[] parts = [.. Durations().Chunk(999).Select(Of)];
        foreach (var part in parts)
            forth.Merge(part);
        foreach (var part in parts.Reverse())
            back.Merge(part);
        ShouldBeSame(forth, whole);
        ShouldBeSame(back, whole);
    }

    [Fact]
    public void What_was_written_down_comes_back()
    {
        var histogram = Of(Durations());
        ShouldBeSame(new(histogram.Buckets, histogram.Sum, histogram.Max), histogram);
    }

    [Fact]
    public void Without_durations_everything_is_zero()
    {
        var histogram = new DurationHistogram();
        (histogram.Count, histogram.Mean, histogram.Max, histogram.Quantile(0.99))
            .ShouldBe((0, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero));
    }

    [Fact]
    public void The_longest_possible_durations_are_counted()
    {
        var histogram = Of([long.MaxValue, long.MaxValue]);
        histogram.Sum.ShouldBe((Int128)long.MaxValue * 2);
        histogram.Mean.ShouldBe(TimeSpan.MaxValue);
    }

    [Fact]
    public void A_negative_duration_is_a_bug() =>
        Should.Throw<InvariantViolationException>(() => new DurationHistogram().Add(-1));

    [Theory]
    [InlineData(-1)]
    [InlineData(1_000_000)]
    public void A_bucket_that_does_not_exist_is_refused(int bucket) =>
        Should.Throw<OptionRejectedException>(() => new DurationHistogram([(bucket, 1)], sum: 1, max: TimeSpan.Zero));

    private static void ShouldBeSame(DurationHistogram left, DurationHistogram right)
    {
        left.Buckets.ShouldBe(right.Buckets);
        (left.Count, left.Sum, left.Max).ShouldBe((right.Count, right.Sum, right.Max));
    }

    private static DurationHistogram Of(IEnumerable<long> durations)
    {
        var histogram = new DurationHistogram();
        foreach (var ticks in durations)
            histogram.Add(ticks);
        return histogram;
    }

    private static IEnumerable<long> Durations()
    {
        var sojournTime = Lognormal.WithMeanAndCv(mean: 5e7, cv: 3);
        var stream = new Streams(seed: 5, replication: 0).For(Purpose.Named("histogram"), entity: 0);
        for (var index = 0; index < Samples; index++)
            yield return (long)sojournTime.Sample(ref stream);
    }
}

using FulfilSim.Statistics;

namespace FulfilSim.Tests.Statistics.Estimates;

public sealed class BatchMeansSpec
{
    private const int Experiments = 400;

    [Fact]
    public void Batches_are_taken_for_replications()
    {
        double[] series = [99, .. Enumerable.Range(0, 40).Select(index => (double)(index / 4))]; // ten batches of four, and a rest before them
        var means = BatchMeans.Of("waiting time", "s", series, batchCount: 10);
        means.Estimate.ShouldBe(Estimate.FromReplications("waiting time", "s", [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]));
        means.BatchSize.ShouldBe(4);
        means.Lag1Autocorrelation.ShouldBe(1 - 9 / (2 * 82.5), tolerance: 1e-12);
        means.IsCorrelated.ShouldBeTrue();
    }

    [Fact]
    public void Long_batches_of_a_correlated_series_cover_its_mean() =>
        ShareOf(experiment =>
        {
            var estimate = Experiment(experiment, correlation: 0.8, count: 5000).Estimate;
            return estimate.Lower <= 3 && 3 <= estimate.Upper;
        }).ShouldBeInRange(0.92, 0.98);

    [Fact]
    public void Short_batches_cover_it_too_seldom_and_say_so()
    {
        ShareOf(experiment =>
        {
            var estimate = Experiment(experiment, correlation: 0.95, count: 400).Estimate;
            return estimate.Lower <= 3 && 3 <= estimate.Upper;
        }).ShouldBeLessThan(0.85);
        ShareOf(experiment => Experiment(experiment, correlation: 0.95, count: 400).IsCorrelated).ShouldBeGreaterThan(0.5);
    }

    [Fact]
    public void Independent_batches_are_called_correlated_in_five_of_a_hundred() =>
        ShareOf(experiment => Experiment(experiment, correlation: 0, count: 200).IsCorrelated).ShouldBeInRange(0.02, 0.08);

    [Fact]
    public void What_is_always_the_same_is_not_correlated()
    {
        var means = BatchMeans.Of("x", "", [.. Enumerable.Repeat(2.0, 50)], batchCount: 10);
        (means.Estimate.Mean, means.Estimate.HalfWidth, means.Lag1Autocorrelation, means.IsCorrelated).ShouldBe((2, 0, 0, false));
    }

    [Theory]
    [InlineData(9, 9)]
    [InlineData(50, 9)]
    [InlineData(50, 51)]
    public void Ten_batches_are_needed_and_a_value_in_each(int valueCount, int batchCount) =>
        Should.Throw<OptionRejectedException>(() => BatchMeans.Of("x", "", [.. Enumerable.Repeat(2.0, valueCount)], batchCount));

    private static BatchMeans Experiment(int seed, double correlation, int count) =>
        BatchMeans.Of("x", "", Series.AutoRegressive(seed, mean: 3, correlation, start: 3, count), batchCount: 20);

    private static double ShareOf(Func<int, bool> holds) => Enumerable.Range(0, Experiments).Count(holds) / (double)Experiments;
}

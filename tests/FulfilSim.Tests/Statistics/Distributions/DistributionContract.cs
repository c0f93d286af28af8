using FulfilSim.Statistics;

namespace FulfilSim.Tests.Statistics.Distributions;

/// <summary>What every distribution promises. A new one joins by a line in <c>DistributionContracts</c>.</summary>
/// <param name="distribution">One of its kind.</param>
/// <param name="strataCount">Quantiles asked for; fewer where each is searched for.</param>
public abstract class DistributionContract<T>(T distribution, int strataCount = 200_000)
    where T : Distribution, IDistribution<T>
{
    private const int SampleCount = 20_000;
    private static readonly double[] Probabilities = [0.001, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 0.999];

    [Fact]
    public void Scenario_files_know_it_by_a_name_in_camel_case() => T.Name.ShouldMatch("^[a-z]+([A-Z][a-z]+)*$");

    [Fact]
    public void The_mean_of_the_samples_is_the_mean()
    {
        var fiveErrors = 5 * Math.Sqrt(distribution.Variance / SampleCount);
        Samples().Average().ShouldBe(distribution.Mean, tolerance: fiveErrors + 1e-12);
    }

    [Fact]
    public void The_mean_of_the_quantiles_is_the_mean() =>
        Strata().Average().ShouldBe(distribution.Mean, tolerance: 1e-3 * Math.Abs(distribution.Mean) + 1e-12);

    [Fact]
    public void The_spread_of_the_quantiles_is_the_variance() =>
        Strata().Average(value => (value - distribution.Mean) * (value - distribution.Mean))
            .ShouldBe(distribution.Variance, tolerance: 0.02 * distribution.Variance + 1e-12);

    [Fact]
    public void A_quantile_splits_the_samples_in_its_ratio()
    {
        var samples = Samples();
        foreach (var p in Probabilities)
        {
            var fiveErrors = 5 * Math.Sqrt(p * (1 - p) / SampleCount);
            var quantile = distribution.Quantile(p);
            ShareOf(samples, value => value <= quantile).ShouldBeGreaterThanOrEqualTo(p - fiveErrors);
            ShareOf(samples, value => value < quantile).ShouldBeLessThanOrEqualTo(p + fiveErrors);
        }
    }

    [Fact]
    public void One_sample_uses_up_the_draws_it_declares()
    {
        var (stream, same) = (Stream(entity: 1), Stream(entity: 1));
        distribution.Sample(ref stream);
        for (var draw = 0; draw < T.DrawsPerSample; draw++)
            same.NextUInt64();
        stream.NextUInt64().ShouldBe(same.NextUInt64());
    }

    [Fact]
    public void More_luck_never_gives_less()
    {
        double[] rising = [distribution.Quantile(0), .. Strata(), distribution.Quantile(1)];
        rising.Zip(rising.Skip(1), (less, more) => less <= more).ShouldNotContain(false);
    }

    [Fact]
    public void Every_sample_lies_between_the_outermost_quantiles()
    {
        var (lowest, highest) = (distribution.Quantile(0), distribution.Quantile(1));
        Samples().Count(value => value < lowest || value > highest).ShouldBe(0);
    }

    [Fact]
    public void A_quantile_is_the_first_value_that_its_share_does_not_exceed()
    {
        foreach (var p in Probabilities)
        {
            var quantile = distribution.Quantile(p);
            distribution.Cumulative(quantile).ShouldBeGreaterThanOrEqualTo(p - 1e-13);
            distribution.Cumulative(Math.BitDecrement(quantile)).ShouldBeLessThanOrEqualTo(p + 1e-13);
        }
    }

    [Fact]
    public void No_share_lies_below_the_first_quantile_and_none_above_the_last()
    {
        distribution.Cumulative(Math.BitDecrement(distribution.Quantile(0))).ShouldBe(0);
        distribution.Cumulative(double.NegativeInfinity).ShouldBe(0);
        distribution.Cumulative(distribution.Quantile(1)).ShouldBe(1);
        distribution.Cumulative(double.PositiveInfinity).ShouldBe(1);
    }

    [Theory]
    [InlineData(-0.001)]
    [InlineData(1.001)]
    [InlineData(double.NaN)]
    public void A_share_is_from_zero_to_one(double p) =>
        Should.Throw<OptionRejectedException>(() => distribution.Quantile(p)).Expected.ShouldBe("from 0 to 1");

    protected static RandomStream Stream(int entity) =>
        new Streams(seed: 11, replication: 0).For(Purpose.Named("contract"), entity);

    private static double ShareOf(double[] samples, Func<double, bool> has) =>
        samples.Count(has) / (double)samples.Length;

    private double[] Samples()
    {
        var stream = Stream(entity: 0);
        var samples = new double[SampleCount];
        for (var index = 0; index < samples.Length; index++)
            samples[index] = distribution.Sample(ref stream);
        return samples;
    }

    private IEnumerable<double> Strata() =>
        Enumerable.Range(0, strataCount).Select(index => distribution.Quantile((index + 0.5) / strataCount));
}

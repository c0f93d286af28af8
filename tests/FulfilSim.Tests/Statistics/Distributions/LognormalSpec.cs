using FulfilSim.Statistics;

namespace FulfilSim.Tests.Statistics.Distributions;

public sealed class LognormalSpec
{
    [Fact]
    public void Mean_and_coefficient_of_variation_come_back()
    {
        var serviceTime = Lognormal.WithMeanAndCv(mean: 240, cv: 0.6);
        serviceTime.Mean.ShouldBe(240, tolerance: 1e-11);
        Math.Sqrt(serviceTime.Variance).ShouldBe(0.6 * 240, tolerance: 1e-11);
    }

    [Fact]
    public void Two_quantiles_come_back()
    {
        var patience = Lognormal.WithQuantiles(p1: 0.5, value1: 20, p2: 0.95, value2: 120);
        patience.Quantile(0.5).ShouldBe(20, tolerance: 1e-12);
        patience.Quantile(0.95).ShouldBe(120, tolerance: 1e-11);
    }

    [Theory]
    [InlineData(2.4, 0.99, 9)]
    [InlineData(10, 0.05, 3)]
    [InlineData(10, 0.9, 4)]
    [InlineData(10, 0.5, 8)]
    [InlineData(10, 0.5, 10)]
    public void Mean_and_quantile_come_back(double mean, double p, double value)
    {
        var serviceTime = Lognormal.WithMeanAndQuantile(mean, p, value);
        serviceTime.Mean.ShouldBe(mean, tolerance: 1e-12 * mean);
        serviceTime.Quantile(p).ShouldBe(value, tolerance: 1e-12 * value);
    }

    [Fact]
    public void Where_two_fit_the_one_that_varies_less_is_meant()
    {
        var z = Gaussian.Quantile(0.99);
        Lognormal.WithMeanAndQuantile(mean: 2.4, p: 0.99, value: 9).LogStandardDeviation.ShouldBeLessThan(z);
    }

    [Fact]
    public void A_quantile_that_no_spread_can_reach_is_refused() =>
        Should.Throw<OptionRejectedException>(() => Lognormal.WithMeanAndQuantile(mean: 2, p: 0.9, value: 9))
            .Message.ShouldStartWith("value is 9; it must be at most 4.54");

    [Fact]
    public void A_low_quantile_above_the_mean_is_refused() =>
        Should.Throw<OptionRejectedException>(() => Lognormal.WithMeanAndQuantile(mean: 2, p: 0.4, value: 3))
            .Message.ShouldBe("value is 3; it must be at most 2.");

    [Fact]
    public void Parameters_of_the_logarithm_are_taken_as_they_are()
    {
        var transit = Lognormal.WithLogParameters(mu: 1, sigma: 0.5);
        (transit.LogMean, transit.LogStandardDeviation).ShouldBe((1, 0.5));
        transit.Quantile(0.5).ShouldBe(Math.E, tolerance: 1e-15);
    }
}

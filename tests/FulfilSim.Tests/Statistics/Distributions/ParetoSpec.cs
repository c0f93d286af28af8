using FulfilSim.Statistics;

namespace FulfilSim.Tests.Statistics.Distributions;

public sealed class ParetoSpec
{
    [Fact]
    public void Moments_are_those_of_the_textbook()
    {
        var basket = Pareto.WithShapeAndMin(shape: 3, min: 2);
        basket.Mean.ShouldBe(3, tolerance: 1e-15);
        basket.Variance.ShouldBe(3, tolerance: 1e-14); // α min² / ((α - 1)² (α - 2))
    }

    [Theory]
    [InlineData(1, double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(0.5, double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(2, 2, double.PositiveInfinity)]
    [InlineData(1.5, 3, double.PositiveInfinity)]
    public void Heavy_tails_have_no_finite_variance_and_then_no_finite_mean(double shape, double mean, double variance)
    {
        var basket = Pareto.WithShapeAndMin(shape, min: 1);
        basket.Mean.ShouldBe(mean);
        basket.Variance.ShouldBe(variance);
    }

    [Theory]
    [InlineData(1.16, 0.5)]
    [InlineData(3, 0.999)]
    [InlineData(0.5, 1e-12)]
    public void The_share_above_a_quantile_falls_as_a_power_of_it(double shape, double p)
    {
        var basket = Pareto.WithShapeAndMin(shape, min: 2);
        Math.Pow(basket.Quantile(p) / 2, -shape).ShouldBe(1 - p, tolerance: 1e-14);
    }

    [Fact]
    public void A_mean_and_a_shape_determine_the_minimum()
    {
        var basket = Pareto.WithMeanAndShape(mean: 3, shape: 1.5);
        basket.Min.ShouldBe(1, tolerance: 1e-15);
        basket.Mean.ShouldBe(3, tolerance: 1e-15);
    }

    [Fact]
    public void The_smallest_value_is_the_minimum_and_there_is_no_largest()
    {
        var basket = Pareto.WithShapeAndMin(shape: 2, min: 5);
        (basket.Quantile(0), basket.Quantile(1)).ShouldBe((5, double.PositiveInfinity));
    }

    [Fact]
    public void Four_fifths_belong_to_one_fifth_where_the_shape_is_log_five_by_log_four()
    {
        var wealth = Pareto.WithShapeAndMin(shape: Math.Log(5) / Math.Log(4), min: 1);
        // Lorenz's curve of the upper fifth: the integral of the quantiles from 0.8 on, by substitution.
        var upper = wealth.Mean * Math.Pow(0.2, 1 - 1 / wealth.Shape);
        (upper / wealth.Mean).ShouldBe(0.8, tolerance: 1e-14);
        Enumerable.Range(0, 800_000).Sum(index => wealth.Quantile((index + 0.5) / 1_000_000) / 1_000_000)
            .ShouldBe(0.2 * wealth.Mean, tolerance: 1e-5);
    }

    [Fact]
    public void A_duration_is_at_most_a_thousand_years()
    {
        var (repair, longest) = (Pareto.WithShapeAndMin(shape: 0.1, min: 60), TimeSpan.FromDays(365.2425 * 1000));
        var repairs = new List<TimeSpan>();
        for (var entity = 0; entity < 100; entity++)
        {
            var (stream, same) = (Luck(entity), Luck(entity));
            var seconds = repair.Sample(ref same);
            repairs.Add(repair.SampleDuration(ref stream));
            repairs[^1].ShouldBe(seconds < longest.TotalSeconds ? TimeSpan.FromSeconds(seconds) : longest);
        }
        repairs.ShouldContain(longest);
        repairs.ShouldContain(time => time < longest);
    }

    private static RandomStream Luck(int entity) =>
        new Streams(seed: 7, replication: 0).For(Purpose.Named("repair"), entity);
}

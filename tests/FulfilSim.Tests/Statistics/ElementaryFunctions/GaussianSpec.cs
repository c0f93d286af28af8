using FulfilSim.Statistics;

namespace FulfilSim.Tests.Statistics.ElementaryFunctions;

public sealed class GaussianSpec
{
    [Theory]
    [InlineData(0.5, 0.0)]
    [InlineData(0.75, 0.6744897501960817)]
    [InlineData(0.975, 1.9599639845400538)]
    [InlineData(0.99, 2.3263478740408408)]
    [InlineData(1e-10, -6.361340902404057)]
    [InlineData(0.0, double.NegativeInfinity)]
    [InlineData(1.0, double.PositiveInfinity)]
    public void A_known_quantile_is_met(double p, double expected)
    {
        if (double.IsInfinity(expected))
            Gaussian.Quantile(p).ShouldBe(expected);
        else
            Gaussian.Quantile(p).ShouldBe(expected, tolerance: 1e-15 * Math.Max(1, Math.Abs(expected)));
    }

    [Theory]
    [InlineData(-30, 4.906713927148187e-198)]
    [InlineData(-5, 2.866515718791939e-07)]
    [InlineData(0, 0.5)]
    [InlineData(1.5, 0.9331927987311419)]
    [InlineData(double.PositiveInfinity, 1)]
    [InlineData(double.NegativeInfinity, 0)]
    public void A_known_probability_is_met(double x, double expected) =>
        Gaussian.Cumulative(x).ShouldBe(expected, tolerance: 1e-13 * expected + double.Epsilon);

    [Theory] // worked out with 60 digits
    [InlineData(-3, 3.0003821543170477)]
    [InlineData(-0.5, 0.6977965574013061)]
    [InlineData(0, 0.3989422804014327)]
    [InlineData(0.5, 0.19779655740130603)]
    [InlineData(1.4142135623730951, 0.03553532719321649)]
    [InlineData(2.6, 0.0014638803720168662)]
    [InlineData(5, 5.346165533832815e-08)]
    [InlineData(8, 7.550262411946499e-17)]
    [InlineData(30, 1.631956734091401e-199)]
    [InlineData(double.PositiveInfinity, 0)]
    public void A_known_expected_excess_is_met(double x, double expected) =>
        Gaussian.Loss(x).ShouldBe(expected, tolerance: 1e-13 * expected + double.Epsilon);

    [Fact]
    public void The_expected_excess_falls_as_fast_as_there_is_something_above()
    {
        for (var x = -6.0; x < 6; x += 0.1)
            ((Gaussian.Loss(x) - Gaussian.Loss(x + 1e-4)) / 1e-4).ShouldBe(Gaussian.Cumulative(-x - 0.5e-4), tolerance: 1e-9);
    }

    [Fact]
    public void Quantile_and_probability_undo_each_other()
    {
        for (var x = -8.0; x < 5; x += 0.01)
            Gaussian.Quantile(Gaussian.Cumulative(x)).ShouldBe(x, tolerance: 1e-9);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void Outside_zero_to_one_there_is_no_quantile(double p) => Gaussian.Quantile(p).ShouldBe(double.NaN);
}

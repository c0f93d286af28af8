using FulfilSim.Statistics;

namespace FulfilSim.Tests.Statistics.ElementaryFunctions;

public sealed class LogGammaSpec
{
    [Theory]
    [InlineData(0.1, 2.252712651734206)]
    [InlineData(0.7, 0.26086724653166654)]
    [InlineData(1.3, -0.10817480950786047)]
    [InlineData(1.9, -0.03898427592308336)]
    [InlineData(3.5, 1.2009736023470743)]
    [InlineData(9.5, 11.689333420797269)]
    [InlineData(50, 144.5657439463449)]
    [InlineData(1e6, 12815504.569147611)]
    public void A_known_value_is_met(double x, double expected) =>
        Elementary.LogGamma(x).ShouldBe(expected, tolerance: 1e-15 * Math.Max(1, Math.Abs(expected)));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void It_is_exactly_zero_at_one_and_two(double x) => Elementary.LogGamma(x).ShouldBe(0);

    [Fact]
    public void Whole_numbers_give_logarithms_of_factorials()
    {
        var factorial = 1.0;
        for (var n = 1; n <= 20; n++)
        {
            Elementary.LogGamma(n).ShouldBe(Math.Log(factorial), tolerance: 1e-14 * Math.Max(1, Math.Log(factorial)));
            factorial *= n;
        }
    }

    [Fact]
    public void Below_zero_it_obeys_the_recurrence()
    {
        for (var x = -6.95; x < 0; x += 0.1)
            Elementary.LogGamma(x + 1).ShouldBe(Elementary.LogGamma(x) + Math.Log(Math.Abs(x)), tolerance: 1e-12);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(-3.0)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void At_a_pole_it_is_infinite(double x) => Elementary.LogGamma(x).ShouldBe(double.PositiveInfinity);

    [Fact]
    public void Not_a_number_stays_so() => Elementary.LogGamma(double.NaN).ShouldBe(double.NaN);
}

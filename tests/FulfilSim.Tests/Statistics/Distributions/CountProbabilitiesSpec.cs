using FulfilSim.Statistics;
using FulfilSim.Statistics.ClosedForms;

namespace FulfilSim.Tests.Statistics.Distributions;

public sealed class CountProbabilitiesSpec
{
    [Theory]
    [InlineData(0)]
    [InlineData(0.3)]
    [InlineData(700)]
    [InlineData(1e8)]
    public void Poisson_counts_add_up_and_have_their_mean_and_variance(double mean)
    {
        var counts = CountProbabilities.Poisson(mean);
        counts.AtMost(counts.Last).ShouldBe(1, tolerance: 1e-12);
        counts.Expected(count => count).ShouldBe(mean, tolerance: 1e-11 * mean + double.Epsilon);
        counts.Expected(count => (count - mean) * (count - mean)).ShouldBe(mean, tolerance: 1e-10 * mean + double.Epsilon);
    }

    [Fact]
    public void A_Poisson_count_of_zero_has_its_probability() =>
        CountProbabilities.Poisson(20)[0].ShouldBe(Math.Exp(-20), tolerance: 1e-12 * Math.Exp(-20));

    [Theory]
    [InlineData(10, 0.3)]
    [InlineData(100_000, 0.97)]
    public void Binomial_counts_add_up_and_have_their_mean_and_variance(int trials, double success)
    {
        var counts = CountProbabilities.Binomial(trials, success);
        var mean = trials * success;
        counts.AtMost(trials).ShouldBe(1, tolerance: 1e-12);
        counts.Expected(count => count).ShouldBe(mean, tolerance: 1e-11 * mean);
        counts.Expected(count => (count - mean) * (count - mean)).ShouldBe(mean * (1 - success), tolerance: 1e-9 * mean);
    }

    [Theory]
    [InlineData(0.0, 0)]
    [InlineData(1.0, 7)]
    public void What_never_or_always_happens_has_one_count(double success, int count)
    {
        var counts = CountProbabilities.Binomial(trials: 7, success);
        (counts.First, counts.Last, counts[count]).ShouldBe((count, count, 1));
    }

    [Fact]
    public void Below_and_above_leave_nothing_out()
    {
        var counts = CountProbabilities.Binomial(trials: 20, success: 0.4);
        for (var count = -3; count < 25; count++)
            (counts.AtMost(count) + counts.Above(count)).ShouldBe(1, tolerance: 1e-14);
        counts.Between(5, 7).ShouldBe(counts[5] + counts[6] + counts[7], tolerance: 1e-15);
        (counts.Between(7, 5), counts[-1], counts[21]).ShouldBe((0, 0, 0));
    }

    [Fact]
    public void The_same_parameters_make_the_same_closed_form()
    {
        ErlangA.Of(9, 1, servers: 10, renegeRate: 1).ShouldBe(ErlangA.Of(9, 1, servers: 10, renegeRate: 1));
        MMcK.Of(9, 1, servers: 10, capacity: 20).ShouldNotBe(MMcK.Of(9, 1, servers: 10, capacity: 21));
    }
}

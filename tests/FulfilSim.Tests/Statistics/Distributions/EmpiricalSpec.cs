using FulfilSim.Statistics;

namespace FulfilSim.Tests.Statistics.Distributions;

public sealed class EmpiricalSpec
{
    private static readonly (double, double)[] Transit = [(0, 2), (0.25, 2), (1, 8)];

    [Fact]
    public void Between_two_points_the_quantile_is_on_a_straight_line() =>
        Empirical.FromQuantiles(Transit).Quantile(0.5).ShouldBe(4);

    [Fact]
    public void Mean_and_variance_are_exact()
    {
        var transit = Empirical.FromQuantiles(Transit);
        transit.Mean.ShouldBe(0.25 * 2 + 0.75 * 5);
        transit.Variance.ShouldBe(0.25 * 4 + 0.75 * 28 - 4.25 * 4.25, tolerance: 1e-14);
    }

    [Fact]
    public void The_same_points_are_the_same_distribution()
    {
        Empirical.FromQuantiles(Transit).ShouldBe(Empirical.FromQuantiles([.. Transit]));
        Empirical.FromQuantiles(Transit).ShouldNotBe(Empirical.FromQuantiles([(0, 2), (1, 8)]));
    }

    [Fact]
    public void Points_changed_afterwards_change_nothing()
    {
        var points = Transit.ToArray();
        var transit = Empirical.FromQuantiles(points);
        points[2] = (1, 100);
        transit.Quantile(1).ShouldBe(8);
        transit.Points[2].ShouldBe((1, 8));
    }
}

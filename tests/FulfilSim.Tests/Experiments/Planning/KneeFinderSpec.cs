using FulfilSim.Experiments.Planning;

namespace FulfilSim.Tests.Experiments.Planning;

public sealed class KneeFinderSpec
{
    /// <summary>Flat up to 1.25, then two points of failure rate for each tenth of demand.</summary>
    [Fact]
    public void The_knee_is_where_a_flat_curve_begins_to_rise() =>
        KneeFinder.Of([.. Factors.Select(factor => (factor, 0.01 + (0.2 * Math.Max(0, factor - 1.25))))], riseMin: 0.005).ShouldBe(1.25);

    [Fact]
    public void A_straight_line_has_no_knee() => KneeFinder.Of([.. Factors.Select(factor => (factor, 0.05 * factor))], riseMin: 0.005).ShouldBeNull();

    [Fact]
    public void A_curve_that_does_not_rise_has_no_knee() => KneeFinder.Of([.. Factors.Select(factor => (factor, 0.05))], riseMin: 0.005).ShouldBeNull();

    [Fact]
    public void A_rise_of_less_than_noise_is_none() =>
        KneeFinder.Of([.. Factors.Select(factor => (factor, 0.001 * Math.Max(0, factor - 1.5)))], riseMin: 0.005).ShouldBeNull();

    [Fact]
    public void Two_points_are_no_curve() => KneeFinder.Of([(1, 0), (2, 1)], riseMin: 0.005).ShouldBeNull();

    private static readonly double[] Factors = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2];
}

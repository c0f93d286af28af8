using FulfilSim.Statistics;

namespace FulfilSim.Tests.Statistics.Estimates;

/// <summary>The vehicle inspection station of Banks, Carson, Nelson and Nicol, Discrete-Event System Simulation (4th edition 2005, tables
/// 12.2 and 12.3): mean response times in minutes of four designs in ten replications under common random numbers.</summary>
public sealed class BestComparisonSpec
{
    private static readonly double[][] Designs =
    [
        [63.72, 32.24, 40.28, 36.94, 36.29, 56.94, 34.10, 63.36, 49.29, 87.20],
        [63.06, 31.78, 40.32, 37.71, 36.79, 57.93, 33.39, 62.92, 47.67, 80.79],
        [57.74, 29.65, 36.52, 35.71, 33.81, 51.54, 31.39, 57.24, 42.63, 67.27],
        [62.63, 31.56, 39.87, 37.35, 36.65, 57.15, 33.30, 62.21, 47.46, 79.60],
    ];

    /// <summary>Variances of differences as the book prints them in example 12.5, and t(0.0167, 9) = 2.508 of its procedure.</summary>
    [Theory]
    [InlineData(0, 1, 4.498)]
    [InlineData(0, 2, 28.498)]
    [InlineData(0, 3, 5.489)]
    [InlineData(1, 2, 11.857)]
    [InlineData(1, 3, 0.119)]
    [InlineData(2, 3, 9.849)]
    public void The_intervals_of_the_published_example_follow_from_its_printed_variances(int one, int other, double variance)
    {
        var width = 2.508 * Math.Sqrt(variance / 10);
        var pair = BestComparison.Of([Designs[one], Designs[other], Designs[one], Designs[one]]);
        pair[1].Upper.ShouldBe(Math.Max(0, Mean(other) - Mean(one) + width), tolerance: 0.01);
        pair[1].Lower.ShouldBe(Math.Min(0, Mean(other) - Mean(one) - width), tolerance: 0.01);
    }

    [Fact]
    public void The_third_design_of_the_published_example_is_the_best_already_after_ten_replications()
    {
        var intervals = BestComparison.Of(Designs);
        intervals.Select(interval => interval.MayBeBest).ShouldBe([false, false, true, false]);
        intervals[2].Difference.ShouldBe(44.35 - 48.778, tolerance: 0.001);
        intervals[2].Upper.ShouldBe(0);
        intervals[2].Lower.ShouldBe(-4.428 - 2.508 * Math.Sqrt(9.849 / 10), tolerance: 0.005);
    }

    [Fact]
    public void What_is_not_the_best_is_no_better_than_the_best_of_the_others()
    {
        var intervals = BestComparison.Of(Designs);
        intervals[0].Lower.ShouldBe(0);
        intervals[0].Upper.ShouldBe(5.686 + 2.508 * Math.Sqrt(28.498 / 10), tolerance: 0.005);
    }

    [Fact]
    public void Arms_that_cannot_be_told_apart_may_all_be_the_best()
    {
        var intervals = BestComparison.Of([[1, 2, 3, 4], [1.1, 1.9, 3.1, 3.9], [9, 10, 11, 12.5]]);
        intervals.Select(interval => interval.MayBeBest).ShouldBe([true, true, false]);
        intervals[0].Lower.ShouldBeLessThan(0);
        intervals[0].Upper.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Equal_arms_are_both_the_best_and_cost_nothing() =>
        BestComparison.Of([[1, 2, 3], [1, 2, 3]]).ShouldAllBe(interval => interval.MayBeBest && interval.Lower == 0 && interval.Upper == 0);

    [Fact]
    public void From_one_replication_any_arm_may_be_the_best() =>
        BestComparison.Of([1, 100], (_, _) => 0.1, replications: 1).ShouldAllBe(interval => interval.MayBeBest);

    [Fact]
    public void A_single_arm_has_nobody_to_be_compared_with() =>
        Should.Throw<OptionRejectedException>(() => BestComparison.Of([[1, 2, 3]]));

    private static double Mean(int design) => Designs[design].Average();
}

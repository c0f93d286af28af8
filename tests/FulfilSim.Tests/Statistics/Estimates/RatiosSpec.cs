using FulfilSim.Statistics;

namespace FulfilSim.Tests.Statistics.Estimates;

public sealed class RatiosSpec
{
    [Fact]
    public void Three_replications_give_the_numbers_worked_out_by_hand()
    {
        // 6/40 in all; without one each 5/30, 4/30, 3/20, whose mean is 0.15 and whose squares add up to 2/3600.
        var rate = Ratios.Jackknife("failure rate", numerators: [1, 2, 3], denominators: [10, 10, 20]);
        rate.Mean.ShouldBe(0.15, tolerance: 1e-15);
        rate.StandardError.ShouldBe(Math.Sqrt(2.0 / 3 * 2 / 3600), tolerance: 1e-12);
        rate.HalfWidth.ShouldBe(4.302653 * 0.0192450, tolerance: 1e-6);
        rate.Count.ShouldBe(3);
    }

    [Fact]
    public void With_equal_denominators_it_is_the_ordinary_interval()
    {
        double[] failed = [3, 1, 4, 1, 5, 9, 2, 6];
        var rate = Ratios.Jackknife("failure rate", failed, [.. failed.Select(_ => 100.0)]);
        var mean = Estimate.FromReplications("failure rate", "", [.. failed.Select(count => count / 100)]);
        rate.Mean.ShouldBe(mean.Mean, tolerance: 1e-15);
        rate.HalfWidth.ShouldBe(mean.HalfWidth, tolerance: 1e-14);
    }

    [Fact]
    public void A_difference_is_worked_out_by_hand_too()
    {
        // In all 4/60 - 9/60; without one each 3/50-8/50, 3/40-5/30 and 2/30-5/40.
        var difference = Ratios.JackknifeDifference(
            "failure rate", [1, 1, 2], [10, 20, 30], [1, 4, 4], [10, 30, 20], confidenceLevel: 0.95);
        double[] partial = [3.0 / 50 - 8.0 / 50, 3.0 / 40 - 5.0 / 30, 2.0 / 30 - 5.0 / 40];
        var squares = partial.Sum(value => Math.Pow(value - partial.Average(), 2));
        difference.Mean.ShouldBe(4.0 / 60 - 9.0 / 60, tolerance: 1e-15);
        difference.StandardError.ShouldBe(Math.Sqrt(2.0 / 3 * squares), tolerance: 1e-12);
    }

    [Fact]
    public void Nothing_below_the_line_is_no_ratio()
    {
        var rate = Ratios.Jackknife("failure rate", [0, 0], [0, 0]);
        rate.Mean.ShouldBe(double.NaN);
        rate.ToString().ShouldBe("failure rate unknown (no interval, n = 2)");
    }

    [Fact]
    public void Both_lists_have_a_number_for_each_replication() =>
        Should.Throw<InvariantViolationException>(() => Ratios.Jackknife("failure rate", [1, 2], [10]));
}

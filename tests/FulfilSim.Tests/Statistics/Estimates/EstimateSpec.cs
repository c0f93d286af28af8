using FulfilSim.Statistics;

namespace FulfilSim.Tests.Statistics.Estimates;

public sealed class EstimateSpec
{
    [Fact]
    public void Five_replications_give_the_interval_of_the_t_table()
    {
        var estimate = Estimate.FromReplications("sojourn time", "s", [2, 3, 4, 5, 6]);
        estimate.Mean.ShouldBe(4);
        estimate.StandardError.ShouldBe(Math.Sqrt(0.5), tolerance: 1e-12);
        estimate.HalfWidth.ShouldBe(2.776445 * Math.Sqrt(0.5), tolerance: 1e-6); // t table, 4 degrees of freedom
        (estimate.Lower, estimate.Upper).ShouldBe((4 - estimate.HalfWidth, 4 + estimate.HalfWidth));
    }

    [Theory]
    [InlineData(2, 0.95, 12.706205)]
    [InlineData(11, 0.90, 1.812461)]
    [InlineData(21, 0.99, 2.845340)]
    [InlineData(1001, 0.95, 1.962339)]
    public void The_reach_of_an_interval_is_that_of_the_t_table(int count, double confidenceLevel, double expected) =>
        StudentInterval.Reach(confidenceLevel, count).ShouldBe(expected, tolerance: 1e-6);

    [Fact]
    public void It_prints_with_unit_level_and_count() =>
        Estimate.FromReplications("sojourn time", "s", [2, 3, 4, 5, 6]).ToString()
            .ShouldBe("sojourn time 4 ± 1.963 s (95 %, n = 5)");

    [Theory]
    [InlineData(0.0213456, 0.00123456, "failure rate 0.021346 ± 0.001235 (95 %, n = 20)")]
    [InlineData(12345.678, 123.456, "failure rate 12345.7 ± 123.5 (95 %, n = 20)")]
    [InlineData(12345.678, 98765.4, "failure rate 12346 ± 98765 (95 %, n = 20)")]
    [InlineData(3.25, 0.0, "failure rate 3.25 ± 0 (95 %, n = 20)")]
    [InlineData(0.0, 0.0, "failure rate 0 ± 0 (95 %, n = 20)")]
    public void It_prints_no_more_digits_than_the_interval_can_bear(double mean, double halfWidth, string text) =>
        new Estimate("failure rate", "", mean, halfWidth, ConfidenceLevel: 0.95, Count: 20).ToString().ShouldBe(text);

    [Fact]
    public void One_replication_knows_nothing_about_its_error()
    {
        var estimate = Estimate.FromReplications("sojourn time", "s", [2.5]);
        estimate.HalfWidth.ShouldBe(double.PositiveInfinity);
        estimate.StandardError.ShouldBe(double.PositiveInfinity);
        estimate.ToString().ShouldBe("sojourn time 2.5 s (no interval, n = 1)");
    }

    [Fact]
    public void Replications_that_agree_have_no_error()
    {
        var estimate = Estimate.FromReplications("sojourn time", "s", [3, 3, 3]);
        (estimate.HalfWidth, estimate.StandardError).ShouldBe((0, 0));
    }

    [Fact]
    public void Without_replications_there_is_no_estimate() =>
        Should.Throw<OptionRejectedException>(() => Estimate.FromReplications("sojourn time", "s", []));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void A_confidence_level_is_above_zero_and_below_one(double level) =>
        Should.Throw<OptionRejectedException>(() => Estimate.FromReplications("sojourn time", "s", [1, 2], level))
            .Expected.ShouldBe("above 0 and below 1");
}

using FulfilSim.Statistics;

namespace FulfilSim.Tests.Statistics.Estimates;

public sealed class ReplicationCountSpec
{
    [Theory]
    [InlineData(1.0, 4.0)]
    [InlineData(0.1, 4.0)]
    [InlineData(-3.0, 2.0)]
    public void With_the_named_number_the_interval_leaves_zero_and_with_one_less_it_does_not(double mean, double deviation)
    {
        var count = ReplicationCount.ToSettle(Difference(mean, deviation)).ShouldNotBeNull();
        Difference(mean, deviation, count).HalfWidth.ShouldBeLessThan(Math.Abs(mean));
        Difference(mean, deviation, Math.Max(10, count) - 1).HalfWidth.ShouldBeGreaterThanOrEqualTo(count == 10 ? 0 : Math.Abs(mean));
    }

    [Fact]
    public void A_difference_of_zero_is_settled_by_no_number() => ReplicationCount.ToSettle(Difference(0, 1)).ShouldBeNull();

    [Fact]
    public void One_replication_says_nothing_about_the_spread() =>
        ReplicationCount.ToSettle(new("x", "", 1, double.PositiveInfinity, 0.95, 1)).ShouldBeNull();

    [Fact]
    public void Half_the_width_takes_about_four_times_as_many() =>
        ReplicationCount.UntilHalfWidth(Difference(1, 4, 1000), Difference(1, 4, 1000).HalfWidth / 2)!.Value.ShouldBeInRange(3_990, 4_010);

    [Fact]
    public void Pairing_that_removes_nine_tenths_of_the_variance_is_worth_twenty_times_the_replications() =>
        VarianceReduction.FactorOf(Difference(5, 1), Difference(6, 1), Difference(1, Math.Sqrt(0.1)))!.Value.ShouldBe(20, 1e-9);

    [Fact]
    public void Where_the_difference_does_not_vary_there_is_no_factor() =>
        VarianceReduction.FactorOf(Difference(5, 1), Difference(6, 1), Difference(1, 0)).ShouldBeNull();

    /// <summary>So many values with this mean and exactly this standard deviation.</summary>
    private static Estimate Difference(double mean, double deviation, int count = 20)
    {
        double[] raw = [.. Enumerable.Range(0, count).Select(index => index % 2 == 0 ? 1.0 : -1.0)];
        var middle = raw.Average();
        var spread = Math.Sqrt(raw.Sum(value => (value - middle) * (value - middle)) / (count - 1));
        return Estimate.FromReplications("x", "", [.. raw.Select(value => mean + deviation * (value - middle) / spread)]);
    }
}

using FulfilSim.Statistics;

namespace FulfilSim.Tests.Statistics.Distributions;

public sealed class DiscreteSpec
{
    private static readonly Discrete Items = Discrete.Of([(0.6, 1), (0.1, 5), (0.3, 2)]);

    [Fact]
    public void Values_are_put_in_order_and_the_order_of_the_file_is_of_no_account()
    {
        Items.Values.ShouldBe([(0.6, 1), (0.3, 2), (0.1, 5)]);
        Items.ShouldBe(Discrete.Of([(0.3, 2), (0.6, 1), (0.1, 5)]));
    }

    [Fact]
    public void Mean_and_variance_are_exact()
    {
        Items.Mean.ShouldBe(1.7, tolerance: 1e-15);
        Items.Variance.ShouldBe(0.6 + 0.3 * 4 + 0.1 * 25 - 1.7 * 1.7, tolerance: 1e-14);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.6, 1)]
    [InlineData(0.601, 2)]
    [InlineData(0.899, 2)]
    [InlineData(0.901, 5)]
    [InlineData(1, 5)]
    public void A_quantile_is_the_first_value_whose_shares_add_up_to_it(double p, double value) =>
        Items.Quantile(p).ShouldBe(value);

    [Theory]
    [InlineData(0.999, 0)]
    [InlineData(1, 0.6)]
    [InlineData(1.5, 0.6)]
    [InlineData(5, 1)]
    public void The_share_of_a_value_counts_all_up_to_it(double x, double share) =>
        Items.Cumulative(x).ShouldBe(share, tolerance: 1e-15);

    [Fact]
    public void Values_without_a_share_are_as_good_as_absent()
    {
        var items = Discrete.Of([(0, -7), (1, 2), (0, 100)]);
        (items.Quantile(0), items.Quantile(1)).ShouldBe((2, 2));
        items.ShouldBe(Discrete.Of([(1, 2)]));
    }

    [Fact]
    public void A_share_too_small_to_count_still_has_the_last_quantile()
    {
        var items = Discrete.Of([(1, 1), (1e-20, 2), (1e-20, 3)]);
        items.Quantile(1).ShouldBe(3);
        items.Quantile(Math.BitDecrement(1)).ShouldBe(1);
    }

    [Fact]
    public void Shares_that_add_up_but_for_rounding_are_made_to_add_up()
    {
        var thirds = Discrete.Of([(0.3333333, 1), (0.3333333, 2), (0.3333333, 3)]);
        thirds.Values.Sum(each => each.Share).ShouldBe(1, tolerance: 1e-15);
        thirds.Mean.ShouldBe(2, tolerance: 1e-15);
    }
}

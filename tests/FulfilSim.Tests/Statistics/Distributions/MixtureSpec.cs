using FulfilSim.Statistics;

namespace FulfilSim.Tests.Statistics.Distributions;

public sealed class MixtureSpec
{
    [Fact]
    public void Mean_and_variance_count_the_components_and_what_lies_between_them()
    {
        var goods = Mixture.Of([(0.25, Uniform.Between(0, 12)), (0.75, Constant.Of(2))]);
        goods.Mean.ShouldBe(3);
        goods.Variance.ShouldBe(0.25 * (12 + 9) + 0.75 * (0 + 1));
    }

    [Fact]
    public void A_component_of_infinite_mean_or_variance_makes_the_whole_infinite()
    {
        var heavy = Pareto.WithShapeAndMin(shape: 1.5, min: 1);
        Mixture.Of([(0.999, Constant.Of(1)), (0.001, heavy)]).Mean.ShouldBe(0.999 + 0.001 * 3, tolerance: 1e-15);
        Mixture.Of([(0.999, Constant.Of(1)), (0.001, heavy)]).Variance.ShouldBe(double.PositiveInfinity);
        var heavier = Pareto.WithShapeAndMin(shape: 1, min: 1);
        Mixture.Of([(0.999, Constant.Of(1)), (0.001, heavier)]).Mean.ShouldBe(double.PositiveInfinity);
        Mixture.Of([(0.999, Constant.Of(1)), (0.001, heavier)]).Variance.ShouldBe(double.PositiveInfinity);
        Mixture.Of([(1, Constant.Of(1)), (0, heavier)]).Mean.ShouldBe(1);
    }

    [Fact]
    public void Where_components_do_not_overlap_a_quantile_is_a_quantile_of_one_of_them()
    {
        var transit = Mixture.Of([(0.8, Uniform.Between(1, 2)), (0.2, Uniform.Between(10, 20))]);
        transit.Quantile(0.4).ShouldBe(1.5, tolerance: 1e-14);
        transit.Quantile(0.8).ShouldBe(2, tolerance: 1e-14);
        transit.Quantile(0.9).ShouldBe(15, tolerance: 1e-13);
        (transit.Quantile(0), transit.Quantile(1)).ShouldBe((1, 20));
    }

    [Fact]
    public void A_value_that_many_share_is_the_quantile_of_all_their_shares()
    {
        var transit = Mixture.Of([(0.5, Constant.Of(3)), (0.5, Uniform.Between(0, 6))]);
        foreach (var p in new[] { 0.26, 0.5, 0.74 })
            transit.Quantile(p).ShouldBe(3);
        transit.Quantile(0.25).ShouldBe(3, tolerance: 1e-14);
        transit.Quantile(0.1).ShouldBe(1.2, tolerance: 1e-14);
    }

    [Fact]
    public void Luck_chooses_the_component_and_what_is_left_of_it_the_value()
    {
        var outer = Mixture.Of(
            [(0.5, Uniform.Between(0, 1)), (0.5, Mixture.Of([(0.5, Uniform.Between(10, 20)), (0.5, Constant.Of(7))]))]);
        outer.FromUnit(0.25).ShouldBe(0.5);
        outer.FromUnit(0.625).ShouldBe(15);
        outer.FromUnit(0.9).ShouldBe(7);
    }

    [Fact]
    public void What_is_left_is_never_zero_or_one_where_a_value_would_be_infinite()
    {
        var share = 0.5;
        var mixture = Mixture.Of([(share, Normal.Of(0, 1)), (1 - share, Normal.Of(0, 1))]);
        double.IsFinite(mixture.FromUnit(share)).ShouldBeTrue();
        double.IsFinite(mixture.FromUnit(Math.BitIncrement(share))).ShouldBeTrue();
    }

    [Fact]
    public void Components_changed_afterwards_change_nothing()
    {
        (double, Distribution)[] components = [(0.5, Constant.Of(1)), (0.5, Constant.Of(2))];
        var mixture = Mixture.Of(components);
        components[0] = (0.5, Constant.Of(100));
        mixture.Quantile(0.3).ShouldBe(1);
        mixture.Mean.ShouldBe(1.5);
    }
}

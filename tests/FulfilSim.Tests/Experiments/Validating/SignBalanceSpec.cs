using FulfilSim.Experiments.Validating;

namespace FulfilSim.Tests.Experiments.Validating;

/// <summary>As often too high as too low.</summary>
public sealed class SignBalanceSpec
{
    /// <summary>With one figure for each case it is the binomial distribution: 2 (1 + 20 + 190 + 1140) / 2^20 for 17 of 20.</summary>
    [Fact]
    public void With_one_figure_for_each_case_the_probability_is_binomial()
    {
        var balance = SignBalance.Of(Singles(up: 17, down: 3));
        balance.Probability.ShouldBe(2.0 * (1 + 20 + 190 + 1140) / 1048576, 1e-15);
        (balance.Positives, balance.Negatives).ShouldBe((17, 3));
    }

    [Theory]
    [InlineData(20, 0, true)]
    [InlineData(18, 2, true)]
    [InlineData(17, 3, false)]
    [InlineData(2, 18, true)]
    [InlineData(19, 0, false)] // fewer than 20 say nothing
    [InlineData(60, 40, false)]
    [InlineData(70, 30, true)]
    public void A_balance_outside_the_band_is_a_bias(int up, int down, bool isUneven) =>
        SignBalance.Of(Singles(up, down)).IsUneven.ShouldBe(isUneven);

    [Fact]
    public void Figures_of_one_case_lean_together_and_count_as_one() =>
        SignBalance.Of([.. Enumerable.Repeat<double[]>([1, 1, 1, 1, 1, 1, 1, 1], 5)]).IsUneven.ShouldBeFalse("five coins may well fall alike");

    [Fact]
    public void Many_cases_that_lean_one_way_are_a_bias() =>
        SignBalance.Of([.. Enumerable.Repeat<double[]>([1, 1, 1, 1, 1, 1, 1, -1], 12)]).IsUneven.ShouldBeTrue();

    [Fact]
    public void A_z_of_zero_has_no_sign()
    {
        var balance = SignBalance.Of([[0], [0, 1], []]);
        (balance.Positives, balance.Negatives, balance.Probability).ShouldBe((1, 0, 1));
    }

    private static IEnumerable<IReadOnlyList<double>> Singles(int up, int down) =>
        Enumerable.Repeat<IReadOnlyList<double>>([0.5], up).Concat(Enumerable.Repeat<IReadOnlyList<double>>([-0.5], down));
}

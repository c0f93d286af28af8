using FulfilSim.Statistics;

namespace FulfilSim.Tests.Statistics.Designs;

public sealed class RankCorrelationSpec
{
    [Fact]
    public void Equal_values_share_the_mean_of_their_ranks() => RankCorrelation.RanksOf([3, 1, 3, 2]).ShouldBe([3.5, 1, 3.5, 2]);

    /// <summary>With two variables beside the output: (r_xy - r_xz r_yz) / √((1 - r_xz²)(1 - r_yz²)) from the plain ones.</summary>
    [Fact]
    public void With_two_inputs_it_is_the_textbook_formula_of_the_first_order()
    {
        double[] x = [1, 2, 3, 4, 5, 6, 7, 8];
        double[] z = [2, 1, 4, 3, 6, 8, 5, 7];
        double[] y = [1, 3, 2, 5, 4, 8, 6, 7];
        var (xy, xz, yz) = (Spearman(x, y), Spearman(x, z), Spearman(y, z));
        var expected = (xy - xz * yz) / Math.Sqrt((1 - xz * xz) * (1 - yz * yz));
        RankCorrelation.Partial([x, z], y)![0].Ratio.ShouldBe(expected, 1e-12);
    }

    [Fact]
    public void What_the_output_follows_without_noise_has_a_correlation_of_one_and_its_sign()
    {
        var cube = LatinHypercube.Points(50, ["up", "down", "idle"], seed: 3);
        double[][] inputs = [.. Enumerable.Range(0, 3).Select(input => cube.Select(point => point[input]).ToArray())];
        var partial = RankCorrelation.Partial(inputs, [.. cube.Select(point => Math.Pow(point[0], 3) * 5 - point[1])])!;
        partial[0].Ratio.ShouldBeGreaterThan(0.9);
        partial[1].Ratio.ShouldBeLessThan(-0.5);
        partial[2].Lower.ShouldBeLessThan(0);
        partial[2].Upper.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void An_output_that_is_the_same_everywhere_correlates_with_nothing() =>
        RankCorrelation.Partial([[1, 2, 3, 4, 5, 6]], [1, 1, 1, 1, 1, 1]).ShouldBeNull();

    [Fact]
    public void Too_few_points_say_nothing() => RankCorrelation.Partial([[1, 2, 3], [2, 1, 3]], [1, 2, 3]).ShouldBeNull();

    private static double Spearman(double[] one, double[] other) =>
        1 - 6 * one.Zip(other, (a, b) => (a - b) * (a - b)).Sum() / (one.Length * ((double)one.Length * one.Length - 1));
}

using FulfilSim.Statistics;

namespace FulfilSim.Tests.Statistics.Distributions;

public sealed class GammaSpec
{
    /// <summary>Below it, numbers have fewer bits.</summary>
    private const double SmallestNumber = 1e-300;

    private static readonly double[] Shapes = [0.001, 0.02, 0.3, 0.999, 1, 1.001, 4, 9.99, 10, 250, 40_000, 1_000_000];

    [Theory]
    // Chi-square with n degrees of freedom is gamma of shape n / 2 and mean n; these are 17 digits of Abramowitz and
    // Stegun's table 26.8.
    [InlineData(1, 0.005, 3.92704222205159e-05)]
    [InlineData(1, 0.05, 0.003932140000019523)]
    [InlineData(1, 0.95, 3.8414588206941245)]
    [InlineData(2, 0.5, 1.3862943611198906)]
    [InlineData(2, 0.995, 10.59663473309607)]
    [InlineData(5, 0.05, 1.1454762260617692)]
    [InlineData(5, 0.95, 11.070497693516351)]
    [InlineData(10, 0.005, 2.155856481304639)]
    [InlineData(10, 0.95, 18.307038053275143)]
    [InlineData(30, 0.5, 29.336031516661585)]
    [InlineData(30, 0.995, 53.671961930240585)]
    [InlineData(100, 0.05, 77.92946516501726)]
    [InlineData(100, 0.995, 140.16948944231362)]
    public void Quantiles_are_those_of_the_table_of_chi_square(int freedoms, double p, double expected) =>
        Gamma.WithShapeAndMean(freedoms / 2.0, freedoms).Quantile(p).ShouldBe(expected, tolerance: 3e-14 * expected);

    [Theory]
    // Correctly rounded from 40 digits.
    [InlineData(0.001, 0.9, 9.821659644066881e-44)]
    [InlineData(0.001, 0.9999, 1501.0281472784425)]
    [InlineData(0.01, 0.5, 4.465535018910355e-29)]
    [InlineData(0.1, 1e-06, 6.073048362407926e-60)]
    [InlineData(0.25, 0.01, 2.6998791718233874e-08)]
    [InlineData(2.5, 1e-12, 1.0249286993661071e-05)]
    [InlineData(7.3, 0.3, 0.7781405960866434)]
    [InlineData(1000, 1e-09, 0.8218327535831709)]
    [InlineData(12345.678, 0.75, 1.0060556019861036)]
    [InlineData(1_000_000, 0.001, 0.9969126173198152)]
    [InlineData(1_000_000, 0.999999, 1.0047606247134677)]
    public void Extreme_shapes_are_as_exact(double shape, double p, double expected) =>
        Gamma.WithShapeAndMean(shape, mean: 1).Quantile(p).ShouldBe(expected, tolerance: 1e-12 * expected);

    [Fact]
    public void A_quantile_and_its_share_are_each_others_inverse()
    {
        foreach (var shape in Shapes)
        {
            var serviceTime = Gamma.WithShapeAndMean(shape, mean: 3);
            for (var power = 1; power <= 50; power++)
            {
                var share = Math.ScaleB(1, -power);
                if (serviceTime.Quantile(share) > SmallestNumber)
                    serviceTime.Cumulative(serviceTime.Quantile(share)).ShouldBe(share, tolerance: 1e-11 * share);
                var beyond = 1 - serviceTime.Cumulative(serviceTime.Quantile(1 - share));
                beyond.ShouldBe(share, tolerance: 1e-11 * share + 1e-15);
            }
        }
    }

    [Fact]
    public void Between_two_nodes_of_the_table_nothing_is_lost()
    {
        foreach (var shape in Shapes)
        {
            var table = new GammaTable(shape);
            for (var index = 1; index < 4000; index++)
            {
                var p = index / 4000.0;
                var exact = Elementary.Exp(GammaQuantile.LogOf(shape, p, 1 - p) - Elementary.Log(shape));
                table.Quantile(p).ShouldBe(exact, tolerance: 1e-12 * exact + SmallestNumber);
            }
        }
    }

    [Fact]
    public void Luck_that_differs_in_its_last_bits_never_gives_noticeably_less()
    {
        var serviceTime = Gamma.WithMeanAndCv(mean: 4, cv: 0.6);
        foreach (var from in Enumerable.Range(1, 999).Select(index => index / 1000.0))
        {
            var less = serviceTime.Quantile(from);
            for (var (p, step) = (Math.BitIncrement(from), 0); step < 50; p = Math.BitIncrement(p), step++)
            {
                var more = serviceTime.Quantile(p);
                more.ShouldBeGreaterThan(less * (1 - 1e-15));
                less = more;
            }
        }
    }

    [Theory]
    [InlineData(1e-17)]
    [InlineData(1e-100)]
    [InlineData(1e-300)]
    public void Shares_that_no_uniform_number_reaches_have_quantiles_too(double p) =>
        // Near 0 the share of shape 2 and scale 1 is x² / 2.
        Gamma.WithShapeAndMean(shape: 2, mean: 2).Quantile(p)
            .ShouldBe(Math.Sqrt(2 * p), tolerance: 1e-7 * Math.Sqrt(p));

    [Fact]
    public void Mean_and_coefficient_of_variation_come_back()
    {
        var serviceTime = Gamma.WithMeanAndCv(mean: 240, cv: 0.6);
        serviceTime.Mean.ShouldBe(240);
        Math.Sqrt(serviceTime.Variance).ShouldBe(0.6 * 240, tolerance: 1e-11);
    }

    [Fact]
    public void The_least_and_the_greatest_spread_are_allowed()
    {
        Gamma.WithMeanAndCv(mean: 1, cv: 0.001).Shape.ShouldBe(1_000_000, tolerance: 1e-6);
        Gamma.WithMeanAndCv(mean: 1, cv: 30).Shape.ShouldBe(1 / 900.0);
    }

    [Fact]
    public void An_erlang_of_one_stage_is_exponential()
    {
        var (stage, exponential) = (Erlang.WithStagesAndMean(stages: 1, mean: 4), Exponential.WithMean(4));
        foreach (var p in new[] { 1e-9, 0.01, 0.5, 0.99, 1 - 1e-12 })
            stage.Quantile(p).ShouldBe(exponential.Quantile(p), tolerance: 1e-13 * exponential.Quantile(p));
    }

    [Theory]
    [InlineData(3, 2.0)]
    [InlineData(8, 11.5)]
    public void The_share_of_an_erlang_is_the_sum_of_its_closed_form(int stages, double x)
    {
        // P(X > x) = e^-x Σ x^n / n! for a mean of one a stage.
        var (term, sum) = (1.0, 0.0);
        for (var n = 0; n < stages; n++, term *= x / n)
            sum += term;
        Erlang.WithStagesAndMean(stages, mean: stages).Cumulative(x).ShouldBe(1 - Math.Exp(-x) * sum, tolerance: 1e-14);
    }
}

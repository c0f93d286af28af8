using FulfilSim.Statistics;

namespace FulfilSim.Tests.Statistics.ElementaryFunctions;

public sealed class IncompleteGammaSpec
{
    [Theory]
    // Correctly rounded from 40 digits.
    [InlineData(0.001, 1e-10, 0.9778006565986258, 0.022199343401374194)]
    [InlineData(0.3, 5, 0.9993486812492816, 0.0006513187507184515)]
    [InlineData(0.5, 0.5, 0.6826894921370859, 0.3173105078629141)]
    [InlineData(1, 1, 0.6321205588285577, 0.36787944117144233)]
    [InlineData(2.5, 0.1, 0.0008861387888124426, 0.9991138612111875)]
    [InlineData(3, 9, 0.9937678048936227, 0.006232195106377317)]
    [InlineData(10, 3, 0.0011024881301154798, 0.9988975118698845)]
    [InlineData(10, 25, 0.9997785233617512, 0.00022147663824878357)]
    [InlineData(100, 80, 0.017108313035133115, 0.9828916869648668)]
    [InlineData(1000, 1100, 0.99894067674607, 0.0010593232539299773)]
    public void Known_values_are_met_from_below_and_from_above(double shape, double x, double lower, double upper)
    {
        IncompleteGamma.Lower(shape, x).ShouldBe(lower, tolerance: 1e-14 * lower);
        IncompleteGamma.Upper(shape, x).ShouldBe(upper, tolerance: 1e-14 * upper);
    }

    [Theory]
    [InlineData(0.001)]
    [InlineData(0.7)]
    [InlineData(1)]
    [InlineData(6.5)]
    [InlineData(10)]
    [InlineData(400)]
    [InlineData(1_000_000)]
    public void Both_shares_make_up_the_whole(double shape)
    {
        foreach (var factor in new[] { 1e-6, 0.1, 0.5, 0.999, 1, 1.001, 1.5, 3, 20 })
        {
            var x = factor * shape;
            (IncompleteGamma.Lower(shape, x) + IncompleteGamma.Upper(shape, x)).ShouldBe(1, tolerance: 1e-14);
        }
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(1.7)]
    [InlineData(9.4)]
    [InlineData(300)]
    public void The_recurrence_leads_from_one_shape_to_the_next(double shape)
    {
        foreach (var factor in new[] { 0.3, 0.99, 1.2, 2 })
        {
            var x = factor * shape;
            // A&S 6.5.21: P(a + 1, x) = P(a, x) - x^a e^-x / Γ(a + 1).
            var step = Math.Exp(shape * Math.Log(x) - x - Elementary.LogGamma(shape + 1));
            (IncompleteGamma.Lower(shape, x) - IncompleteGamma.Lower(shape + 1, x)).ShouldBe(step, tolerance: 1e-12);
        }
    }

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(-1, 0, 1)]
    [InlineData(double.PositiveInfinity, 1, 0)]
    public void Beyond_the_ends_everything_lies_on_one_side(double x, double lower, double upper)
    {
        IncompleteGamma.Lower(2.5, x).ShouldBe(lower);
        IncompleteGamma.Upper(2.5, x).ShouldBe(upper);
    }
}

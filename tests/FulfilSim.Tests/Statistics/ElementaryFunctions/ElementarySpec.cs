using System.Globalization;
using FulfilSim.Statistics;

namespace FulfilSim.Tests.Statistics.ElementaryFunctions;

public sealed class ElementarySpec
{
    public static TheoryData<string, double, double> Known => new()
    {
        // Correctly rounded from 200-bit arithmetic.
        { "log", 1e-300, -690.7755278982137 },
        { "log", 0.3, -1.2039728043259361 },
        { "log", 0.99, -0.01005033585350145 },
        { "log", 1.01, 0.009950330853168092 },
        { "log", 2, 0.6931471805599453 },
        { "log", 10, 2.302585092994046 },
        { "log", 12345.678, 9.421061321291832 },
        { "log", 1e300, 690.7755278982137 },
        { "exp", -700, 9.85967654375977e-305 },
        { "exp", -1, 0.36787944117144233 },
        { "exp", -0.001, 0.999000499833375 },
        { "exp", 0.5, 1.6487212707001282 },
        { "exp", 1, 2.718281828459045 },
        { "exp", 10.25, 28282.541920334977 },
        { "exp", 700, 1.0142320547350045e+304 },
        { "log1p", -0.9, -2.302585092994046 },
        { "log1p", 1e-10, 9.999999999500001e-11 },
        { "log1p", 0.05, 0.04879016416943201 },
        { "log1p", 0.5, 0.4054651081081644 },
        { "log1p", 1e5, 11.51293546492023 },
        { "expm1", -5, -0.9932620530009145 },
        { "expm1", -1e-9, -9.999999995e-10 },
        { "expm1", 0.01, 0.010050167084168058 },
        { "expm1", 0.3, 0.3498588075760031 },
        { "expm1", 20, 485165194.4097903 },
        { "sin", 0.5, 0.479425538604203 },
        { "sin", 3, 0.1411200080598672 },
        { "sin", 100, -0.5063656411097588 },
        { "sin", 1e6, -0.34999350217129294 },
        { "sin", 1e22, -0.8522008497671888 },
        { "cos", 0.5, 0.8775825618903728 },
        { "cos", 3, -0.9899924966004454 },
        { "cos", 100, 0.8623188722876839 },
        { "cos", 1e6, 0.9367521275331447 },
        { "cos", 1e22, 0.523214785395139 },
        { "atan", 1e-10, 1e-10 },
        { "atan", 0.06, 0.05992815512120788 },
        { "atan", 0.3, 0.2914567944778671 },
        { "atan", 0.77, 0.6561787179913949 },
        { "atan", 1, 0.7853981633974483 },
        { "atan", 1.5708, 1.0038858812060893 },
        { "atan", 100, 1.5607966601082315 },
        { "atan", -2.5, -1.1902899496825317 },
    };

    [Theory]
    [MemberData(nameof(Known))]
    public void A_known_value_is_met_within_one_ulp(string function, double x, double expected) =>
        Ulps.Between(Functions.Named(function)(x), expected).ShouldBeLessThanOrEqualTo(1);

    [Theory]
    [InlineData("log", 1)]
    [InlineData("exp", 1)]
    [InlineData("log1p", 2)]
    [InlineData("expm1", 2)]
    [InlineData("sin", 1)]
    [InlineData("cos", 1)]
    [InlineData("atan", 2)]
    public void The_platform_agrees_within_its_own_ulp_more(string function, long bound)
    {
        var (own, platform) = (Functions.Named(function), Functions.OfPlatform(function));
        foreach (var x in Functions.Points(function, count: 20_000))
            Ulps.Between(own(x), platform(x)).ShouldBeLessThanOrEqualTo(bound + 1, Text(x));
    }

    [Theory]
    [InlineData("log", 0.0, double.NegativeInfinity)]
    [InlineData("log", 1.0, 0.0)]
    [InlineData("log", -1.0, double.NaN)]
    [InlineData("log", double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("log", double.NegativeInfinity, double.NaN)]
    [InlineData("log", double.NaN, double.NaN)]
    [InlineData("log", double.Epsilon, -744.4400719213812)]
    [InlineData("exp", 0.0, 1.0)]
    [InlineData("exp", -745.2, 0.0)]
    [InlineData("exp", -745.1, double.Epsilon)]
    [InlineData("exp", 709.8, double.PositiveInfinity)]
    [InlineData("exp", double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("exp", double.NegativeInfinity, 0.0)]
    [InlineData("exp", double.NaN, double.NaN)]
    [InlineData("log1p", -1.0, double.NegativeInfinity)]
    [InlineData("log1p", -2.0, double.NaN)]
    [InlineData("log1p", double.Epsilon, double.Epsilon)]
    [InlineData("log1p", double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("log1p", double.NaN, double.NaN)]
    [InlineData("expm1", double.Epsilon, double.Epsilon)]
    [InlineData("expm1", -100.0, -1.0)]
    [InlineData("expm1", double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("expm1", double.NegativeInfinity, -1.0)]
    [InlineData("expm1", double.NaN, double.NaN)]
    [InlineData("sin", 0.0, 0.0)]
    [InlineData("sin", double.Epsilon, double.Epsilon)]
    [InlineData("sin", double.PositiveInfinity, double.NaN)]
    [InlineData("cos", 0.0, 1.0)]
    [InlineData("cos", double.NegativeInfinity, double.NaN)]
    [InlineData("cos", double.NaN, double.NaN)]
    [InlineData("atan", 0.0, 0.0)]
    [InlineData("atan", double.Epsilon, double.Epsilon)]
    [InlineData("atan", double.PositiveInfinity, Math.PI / 2)]
    [InlineData("atan", double.NegativeInfinity, -Math.PI / 2)]
    [InlineData("atan", double.NaN, double.NaN)]
    public void The_edges_are_where_they_belong(string function, double x, double expected) =>
        Functions.Named(function)(x).ShouldBe(expected);

    [Theory]
    [InlineData("log", PinnedDigests.Log)]
    [InlineData("exp", PinnedDigests.Exp)]
    [InlineData("log1p", PinnedDigests.Log1p)]
    [InlineData("expm1", PinnedDigests.Expm1)]
    [InlineData("sin", PinnedDigests.Sin)]
    [InlineData("cos", PinnedDigests.Cos)]
    [InlineData("atan", PinnedDigests.Atan)]
    [InlineData("loggamma", PinnedDigests.LogGamma)]
    [InlineData("pow", PinnedDigests.Pow)]
    [InlineData("normal", PinnedDigests.Normal)]
    [InlineData("lowergamma", PinnedDigests.LowerGamma)]
    [InlineData("uppergamma", PinnedDigests.UpperGamma)]
    [InlineData("gamma", PinnedDigests.Gamma)]
    [InlineData("foldednormal", PinnedDigests.FoldedNormal)]
    public void Every_bit_is_the_same_on_every_processor(string function, string expected)
    {
        var digest = 0xCBF29CE484222325;
        var own = Functions.Named(function);
        foreach (var x in Functions.Points(function, count: 20_000))
            digest = unchecked((digest ^ BitConverter.DoubleToUInt64Bits(own(x))) * 0x100000001B3);
        digest.ToString("x16", CultureInfo.InvariantCulture).ShouldBe(expected);
    }

    [Fact]
    public void The_logarithm_of_minus_zero_is_minus_infinity() =>
        Elementary.Log(-0.0).ShouldBe(double.NegativeInfinity);

    [Fact]
    public void Minus_zero_keeps_its_sign_where_the_function_is_odd()
    {
        double.IsNegative(Elementary.Sin(-0.0)).ShouldBeTrue();
        double.IsNegative(Elementary.Atan(-0.0)).ShouldBeTrue();
        double.IsNegative(Elementary.Expm1(-0.0)).ShouldBeTrue();
        double.IsNegative(Elementary.Log1p(-0.0)).ShouldBeTrue();
    }

    private static string Text(double x) => x.ToString("R", CultureInfo.InvariantCulture);
}

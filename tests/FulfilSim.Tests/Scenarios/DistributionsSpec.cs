using FulfilSim.Scenarios.Problems;
using FulfilSim.Scenarios.Values;
using FulfilSim.Statistics;
using static FulfilSim.Tests.Scenarios.Texts;

namespace FulfilSim.Tests.Scenarios;

public sealed class DistributionsSpec
{
    public static TheoryData<string, Distribution> Read => new()
    {
        { """{ "constant": "5s" }""", Constant.Of(5) },
        { """{ "exponential": { "mean": "4s" } }""", Exponential.WithMean(4) },
        { """{ "uniform": { "min": "1s", "max": "1min" } }""", Uniform.Between(1, 60) },
        { """{ "triangular": { "min": "1s", "mode": "2s", "max": "5s" } }""", Triangular.Of(1, 2, 5) },
        { """{ "weibull": { "shape": 1.5, "scale": "2s" } }""", Weibull.WithShapeAndScale(1.5, 2) },
        { """{ "lognormal": { "mean": "4s", "cv": 0.6 } }""", Lognormal.WithMeanAndCv(4, 0.6) },
        { """{ "lognormal": { "p95": "9s", "p50": "4s" } }""", Lognormal.WithQuantiles(0.5, 4, 0.95, 9) },
        { """{ "lognormal": { "mean": "4s", "p99.9": "20s" } }""", Lognormal.WithMeanAndQuantile(4, 0.999, 20) },
        { """{ "lognormal": { "p10": "2s", "p99.9": "1min" } }""", Lognormal.WithQuantiles(0.1, 2, 0.999, 60) },
        { """{ "gamma": { "mean": "4s", "cv": 0.5 } }""", Gamma.WithShapeAndMean(4, 4) },
        { """{ "gamma": { "shape": 2.5, "mean": "40ms" } }""", Gamma.WithShapeAndMean(2.5, 0.04) },
        { """{ "erlang": { "stages": 3, "mean": "6s" } }""", Erlang.WithStagesAndMean(3, 6) },
        { """{ "hyperexponential": { "mean": "4s", "cv": 2 } }""", Hyperexponential.WithBalancedMeans(4, 2) },
        { """{ "pareto": { "shape": 1.5, "min": "100ms" } }""", Pareto.WithShapeAndMin(1.5, 0.1) },
        { """{ "pareto": { "mean": "3s", "shape": 1.5 } }""", Pareto.WithMeanAndShape(3, 1.5) },
        { """{ "foldedNormal": { "mean": "50ms", "sd": "20ms" } }""", FoldedNormal.Of(0.05, 0.02) },
        { """{ "empirical": { "quantiles": [[0, "0s"], [0.5, "2s"], [1, "1min"]] } }""", Empirical.FromQuantiles([(0, 0), (0.5, 2), (1, 60)]) },
        { """{ "empirical": { "unit": "min", "quantiles": [[0, 0], [1, 1.5]] } }""", Empirical.FromQuantiles([(0, 0), (1, 90)]) },
    };

    public static TheoryData<string, string, string> Refused => new()
    {
        { "\"4s\"", ProblemCodes.UnknownDistribution, "write {\"constant\": \"4s\"} or {\"exponential\": {\"mean\": \"4s\"}}" },
        { "{}", ProblemCodes.UnknownDistribution, "write {\"constant\": \"4s\"} or {\"exponential\": {\"mean\": \"4s\"}}" },
        { """{ "constant": "1s", "exponential": { "mean": "1s" } }""", ProblemCodes.UnknownDistribution, "keep one of them" },
        {
            """{ "normal": { "mean": "4s", "sd": "1s" } }""",
            ProblemCodes.DistributionParameters, "take lognormal, with the same mean and cv = sd / mean"
        },
        { """{ "uniform": { "min": "4s" } }""", ProblemCodes.DistributionParameters, "add \"max\"" },
        { """{ "uniform": { "min": "4s", "maxx": "5s" } }""", ProblemCodes.DistributionParameters, "did you mean 'max'?" },
        { """{ "exponential": "4s" }""", ProblemCodes.DistributionParameters, "write {\"mean\": ...}" },
        { """{ "exponential": { "mean": "0s" } }""", ProblemCodes.DistributionParameters, "change it, or the one it depends on" },
        { """{ "uniform": { "min": "5s", "max": "4s" } }""", ProblemCodes.DistributionParameters, "change it, or the one it depends on" },
        { """{ "lognormal": { "cv": 0.5 } }""", ProblemCodes.DistributionParameters, "add \"mean\"" },
        { """{ "lognormal": { "p50": "4s" } }""", ProblemCodes.DistributionParameters, "add \"mean\" or a second quantile" },
        {
            """{ "lognormal": { "mean": "4s", "cv": 1, "p95": "9s" } }""",
            ProblemCodes.DistributionParameters, "keep two of them, in one of these pairs"
        },
        { """{ "lognormal": { "p95": "4s", "p50": "9s" } }""", ProblemCodes.DistributionParameters, "change it, or the one it depends on" },
        { """{ "gamma": { "mean": "4s" } }""", ProblemCodes.DistributionParameters, "add \"cv\"" },
        { """{ "gamma": { "shape": 2 } }""", ProblemCodes.DistributionParameters, "add \"mean\"" },
        { """{ "gamma": { "shape": 2, "meen": "4s" } }""", ProblemCodes.DistributionParameters, "did you mean 'mean'?" },
        { """{ "gamma": { "mean": "4s", "cv": 0.5, "shape": 4 } }""", ProblemCodes.DistributionParameters, "remove \"shape\"" },
        { """{ "gamma": { "mean": "4s", "cv": 0 } }""", ProblemCodes.DistributionParameters, "change it, or the one it depends on" },
        { """{ "gamma": { "mean": "0s", "cv": 1 } }""", ProblemCodes.DistributionParameters, "change it, or the one it depends on" },
        { """{ "gamma": { "mean": "-4s", "cv": 1 } }""", ProblemCodes.OutOfRange, "choose one of these, such as \"150ms\", \"2s\" or \"1.5min\"" },
        { """{ "erlang": { "stages": 2.5, "mean": "4s" } }""", ProblemCodes.WrongValue, "leave the decimals out" },
        { """{ "erlang": { "stages": 0, "mean": "4s" } }""", ProblemCodes.DistributionParameters, "change it, or the one it depends on" },
        {
            """{ "hyperexponential": { "mean": "4s", "cv": 0.9 } }""", ProblemCodes.DistributionParameters,
            "change it; gamma and lognormal take a cv below 1 too"
        },
        {
            """{ "pareto": { "mean": "4s", "shape": 1 } }""", ProblemCodes.DistributionParameters,
            "change it; up to shape 1 the mean is infinite, so give \"min\" instead"
        },
        { """{ "pareto": { "shape": 1.5, "min": "0s" } }""", ProblemCodes.DistributionParameters, "change it, or the one it depends on" },
        { """{ "foldedNormal": { "mean": "4s" } }""", ProblemCodes.DistributionParameters, "add \"sd\"" },
        { """{ "poisson": { "mean": 4 } }""", ProblemCodes.DistributionParameters, "take discrete, whose values carry units" },
        { """{ "bernoulli": { "p": "4%" } }""", ProblemCodes.DistributionParameters, "take discrete, whose values carry units" },
        {
            """{ "empirical": { "quantiles": [[0, "1s"], [1, "0s"]] } }""",
            ProblemCodes.DistributionParameters, "change it, or the one it depends on"
        },
    };

    [Theory]
    [MemberData(nameof(Read))]
    public void A_distribution_names_itself_and_its_numbers_carry_units(string text, Distribution expected) =>
        ReadText(Scenario($$"""  "orderSystem": { "serviceTime": {{text}} }""")).Shop.OrderSystem.ServiceTime.ShouldBe(expected);

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_distribution_that_is_none_is_answered_with_what_to_do(string text, string code, string fix)
    {
        var problem = Reading(Scenario($$"""  "orderSystem": { "serviceTime": {{text}} }""")).OnlyProblem();
        problem.Code.ShouldBe(code);
        problem.Fix.ShouldBe(fix);
    }

    [Fact]
    public void A_parameter_out_of_place_is_told_in_words() =>
        Told(Scenario("""  "orderSystem": { "serviceTime": { "uniform": { "min": "5s", "max": "4s" } } }""")).ShouldBe("""
            shop/test.json:1:81: error FS1016
              at        $.orderSystem.serviceTime.uniform
              found     max = 4
              expected  max at least 5 (durations here in seconds)
              fix       change it, or the one it depends on
            """);

    [Fact]
    public void Amounts_of_money_are_distributed_in_the_scenarios_currency() =>
        ReadText(Scenario("""  "economics": { "currency": "BRL" }, "buyers": { "goodsValue": { "uniform": { "min": "10 BRL", "max": "99.90 BRL" } } }"""))
            .Shop.Buyers.GoodsValue.ShouldBe(Uniform.Between(10, 99.9));

    [Fact]
    public void A_distribution_with_two_ways_to_tell_it_names_both() =>
        Told(Scenario("""  "orderSystem": { "serviceTime": { "pareto": { "shape": 1.5, "scale": "1s" } } }""")).ShouldBe("""
            shop/test.json:1:80: error FS1016
              at        $.orderSystem.serviceTime.pareto
              found     an object with "shape", "scale"
              expected  exactly "shape" and "min", or "mean" and "shape"
              fix       take one of: min
            """);

    [Fact]
    public void A_count_is_no_duration() =>
        Told(Scenario("""  "orderSystem": { "serviceTime": { "geometric": { "mean": 3 } } }""")).ShouldBe("""
            shop/test.json:1:83: error FS1016
              at        $.orderSystem.serviceTime.geometric
              found     a geometric distribution
              expected  a distribution that measures; this one counts
              fix       take discrete, whose values carry units
            """);

    [Fact]
    public void A_name_far_from_all_others_is_answered_with_all_of_them() =>
        Reading(Scenario("""  "orderSystem": { "serviceTime": { "bell-shaped": { "mean": "2s" } } }""")).OnlyProblem().Fix
            .ShouldBe("take one of: constant, exponential, uniform, triangular, foldedNormal, weibull, gamma, erlang, "
                + "hyperexponential, pareto, lognormal, discrete, mixture, empirical");

    [Theory]
    [InlineData("""{"erlang": {"stages": 3, "mean": "6s"}}""")]
    [InlineData("""{"pareto": {"shape": 1.5, "min": "100ms"}}""")]
    [InlineData("""{"gamma": {"shape": 2.5, "mean": "40ms"}}""")]
    [InlineData("""{"foldedNormal": {"mean": "50ms", "sd": "20ms"}}""")]
    [InlineData("""{"hyperexponential": [{"share": "70%", "mean": "1s"}, {"share": "30%", "mean": "1min"}]}""")]
    [InlineData("""{"mixture": [{"share": "90%", "of": {"constant": "1s"}}, {"share": "10%", "of": {"exponential": {"mean": "2s"}}}]}""")]
    [InlineData("""{"discrete": [{"share": "99.5%", "value": "1s"}, {"share": "0.5%", "value": "1h"}]}""")]
    public void A_default_is_shown_as_a_file_would_write_it(string text) =>
        LiteralText.Of(ReadText(Scenario($$"""  "orderSystem": { "serviceTime": {{text}} }""")).Shop.OrderSystem.ServiceTime)
            .ShouldBe(text);
}

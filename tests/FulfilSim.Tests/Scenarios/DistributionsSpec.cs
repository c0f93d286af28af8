using FulfilSim.Scenarios.Problems;
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
        { """{ "empirical": { "quantiles": [[0, "0s"], [0.5, "2s"], [1, "1min"]] } }""", Empirical.FromQuantiles([(0, 0), (0.5, 2), (1, 60)]) },
        { """{ "empirical": { "unit": "min", "quantiles": [[0, 0], [1, 1.5]] } }""", Empirical.FromQuantiles([(0, 0), (1, 90)]) },
    };

    public static TheoryData<string, string, string> Refused => new()
    {
        { "\"4s\"", ProblemCodes.UnknownDistribution, "write {\"constant\": \"4s\"} or {\"exponential\": {\"mean\": \"4s\"}}" },
        { "{}", ProblemCodes.UnknownDistribution, "write {\"constant\": \"4s\"} or {\"exponential\": {\"mean\": \"4s\"}}" },
        { """{ "constant": "1s", "exponential": { "mean": "1s" } }""", ProblemCodes.UnknownDistribution, "keep one of them" },
        { """{ "normal": { "mean": "4s", "sd": "1s" } }""", ProblemCodes.DistributionParameters, "take lognormal, with the same mean and cv = sd / mean" },
        { """{ "uniform": { "min": "4s" } }""", ProblemCodes.DistributionParameters, "add \"max\"" },
        { """{ "uniform": { "min": "4s", "maxx": "5s" } }""", ProblemCodes.DistributionParameters, "did you mean 'max'?" },
        { """{ "exponential": "4s" }""", ProblemCodes.DistributionParameters, "write {\"mean\": ...}" },
        { """{ "exponential": { "mean": "0s" } }""", ProblemCodes.DistributionParameters, "change it, or the one it depends on" },
        { """{ "uniform": { "min": "5s", "max": "4s" } }""", ProblemCodes.DistributionParameters, "change it, or the one it depends on" },
        { """{ "lognormal": { "cv": 0.5 } }""", ProblemCodes.DistributionParameters, "add \"mean\"" },
        { """{ "lognormal": { "p50": "4s" } }""", ProblemCodes.DistributionParameters, "add \"mean\" or a second quantile" },
        { """{ "lognormal": { "mean": "4s", "cv": 1, "p95": "9s" } }""", ProblemCodes.DistributionParameters, "keep two of them, in one of these pairs" },
        { """{ "lognormal": { "p95": "4s", "p50": "9s" } }""", ProblemCodes.DistributionParameters, "change it, or the one it depends on" },
        { """{ "empirical": { "quantiles": [[0, "1s"], [1, "0s"]] } }""", ProblemCodes.DistributionParameters, "change it, or the one it depends on" },
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
}

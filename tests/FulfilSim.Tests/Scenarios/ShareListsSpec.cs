using FulfilSim.Scenarios.Problems;
using FulfilSim.Statistics;
using static FulfilSim.Tests.Scenarios.Texts;

namespace FulfilSim.Tests.Scenarios;

/// <summary>Distributions told as a list of parts with their shares.</summary>
public sealed class ShareListsSpec
{
    public static TheoryData<string, Distribution> Read => new()
    {
        {
            """{ "hyperexponential": [{ "share": "70%", "mean": "1s" }, { "share": "30%", "mean": "1min" }] }""",
            Hyperexponential.Of([(0.7, 1), (0.3, 60)])
        },
        {
            """{ "discrete": [{ "share": "25%", "value": "1min" }, { "value": "1s", "share": "75%" }] }""",
            Discrete.Of([(0.75, 1), (0.25, 60)])
        },
        {
            """{ "mixture": [{ "share": "90%", "of": { "constant": "1s" } }, { "share": "10%", "of": { "pareto": { "shape": 3, "min": "9s" } } }] }""",
            Mixture.Of([(0.9, Constant.Of(1)), (0.1, Pareto.WithShapeAndMin(3, 9))])
        },
        {
            """{ "mixture": [{ "share": "100%", "of": { "mixture": [{ "share": "100%", "of": { "erlang": { "stages": 2, "mean": "1s" } } }] } }] }""",
            Mixture.Of([(1, Mixture.Of([(1, Erlang.WithStagesAndMean(2, 1))]))])
        },
    };

    public static TheoryData<string, string, string> Refused => new()
    {
        { """{ "hyperexponential": "4s" }""", ProblemCodes.DistributionParameters, "write {\"mean\": ..., \"cv\": ...}" },
        {
            """{ "hyperexponential": [{ "share": "100%", "mean": "0s" }] }""",
            ProblemCodes.DistributionParameters, "change it, or the one it depends on"
        },
        { """{ "hyperexponential": [{ "share": "100%", "cv": 1 }] }""", ProblemCodes.DistributionParameters, "take one of: mean" },
        { """{ "hyperexponential": [{ "share": 0.5, "mean": "1s" }] }""", ProblemCodes.WrongValue, "add the percent sign: \"0.5%\"" },
        {
            """{ "discrete": { "1s": "100%" } }""",
            ProblemCodes.DistributionParameters, "write [{\"share\": \"70%\", \"value\": ...}, {\"share\": \"30%\", \"value\": ...}]"
        },
        { """{ "discrete": [{ "share": "90%", "value": "1s" }] }""", ProblemCodes.SharesSum, "give 10% more to a value, or add one" },
        {
            """{ "discrete": [{ "share": "50%", "value": "1s" }, { "share": "50%", "value": "1000ms" }] }""",
            ProblemCodes.DistributionParameters, "change it, or the one it depends on"
        },
        { """{ "discrete": [{ "share": "100%", "value": 4 }] }""", ProblemCodes.WrongValue, "add the unit: \"4ms\" or \"4s\"" },
        {
            """{ "mixture": [{ "share": "100%", "of": { "normal": { "mean": "4s", "sd": "1s" } } }] }""",
            ProblemCodes.DistributionParameters, "take lognormal, with the same mean and cv = sd / mean"
        },
        {
            """{ "mixture": [{ "share": "100%", "of": "4s" }] }""",
            ProblemCodes.UnknownDistribution, "write {\"constant\": \"4s\"} or {\"exponential\": {\"mean\": \"4s\"}}"
        },
    };

    [Theory]
    [MemberData(nameof(Read))]
    public void Every_entry_has_a_share_and_a_part(string text, Distribution expected) =>
        ReadText(Scenario($$"""  "orderSystem": { "serviceTime": {{text}} }""")).Shop.OrderSystem.ServiceTime.ShouldBe(expected);

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_list_that_is_no_distribution_is_answered_with_what_to_do(string text, string code, string fix)
    {
        var problem = Reading(Scenario($$"""  "orderSystem": { "serviceTime": {{text}} }""")).OnlyProblem();
        (problem.Code, problem.Fix).ShouldBe((code, fix));
    }

    [Fact]
    public void A_list_of_no_phases_is_told_what_to_hold() =>
        Told(Scenario("""  "orderSystem": { "serviceTime": { "hyperexponential": [] } }""")).ShouldBe("""
            shop/test.json:1:90: error FS1033
              at        $.orderSystem.serviceTime.hyperexponential
              found     an empty list
              expected  a list of entries with "share" and "mean"
              fix       write [{"share": "70%", "mean": ...}, {"share": "30%", "mean": ...}]
            """);

    [Fact]
    public void Shares_of_components_add_up() =>
        Told(Scenario("""
              "orderSystem": { "serviceTime": { "mixture": [
                { "share": "80%", "of": { "constant": "1s" } },
                { "share": "30%", "of": { "constant": "2s" } }] } }
            """)).ShouldBe("""
            shop/test.json:1:81: error FS1024
              at        $.orderSystem.serviceTime.mixture
              found     shares that add up to 110%
              expected  shares that add up to 100%
              fix       take 10% from a component
            """);

    [Fact]
    public void Every_entry_of_a_mixture_is_told_its_own_mistake()
    {
        var problems = Reading(Scenario("""
              "orderSystem": { "serviceTime": { "mixture": [
                { "share": "110%", "of": { "constant": "1s" } },
                { "share": "50%", "of": { "gamma": { "mean": "1s", "cv": 99 } } },
                { "share": "50%", "off": { "constant": "1s" } },
                "1s" ] } }
            """)).Problems;
        problems.Select(problem => (problem.Code, problem.Path, problem.Line)).ShouldBe(
        [
            (ProblemCodes.OutOfRange, "$.orderSystem.serviceTime.mixture[0].share", 2),
            (ProblemCodes.DistributionParameters, "$.orderSystem.serviceTime.mixture[1].of.gamma", 3),
            (ProblemCodes.DistributionParameters, "$.orderSystem.serviceTime.mixture[2]", 4),
            (ProblemCodes.DistributionParameters, "$.orderSystem.serviceTime.mixture[3]", 5),
        ]);
    }
}

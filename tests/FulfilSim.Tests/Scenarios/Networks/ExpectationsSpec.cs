using FulfilSim.Experiments.Scenarios;
using static FulfilSim.Tests.Scenarios.Networks.NetworkTexts;
using static FulfilSim.Tests.Scenarios.Texts;

namespace FulfilSim.Tests.Scenarios.Networks;

public sealed class ExpectationsSpec
{
    [Fact]
    public void An_expectation_is_exact_published_or_bounds() =>
        ReadNetwork(Expecting("""
            "stations.desk.waiting.mean": { "exact": 1.5, "by": "Pollaczek-Khinchine" },
            "sources.calls.goodput": { "published": 40, "standardError": "3%", "by": "Brooker 2022" },
            "sources.calls.successRatio": { "published": 0.9, "standardError": 0.01, "by": "Brooker 2022" },
            "stations.desk.utilisation": { "atLeast": 0.4, "atMost": 0.6 }
            """)).Expectations.ShouldBe(
            [
                new Expectation.Exact("stations.desk.waiting.mean", 1.5, "Pollaczek-Khinchine"),
                new Expectation.Published("sources.calls.goodput", 40, 1.2, "Brooker 2022"),
                new Expectation.Published("sources.calls.successRatio", 0.9, 0.01, "Brooker 2022"),
                new Expectation.Bounds("stations.desk.utilisation", 0.4, 0.6, ""),
            ]);

    [Theory]
    [InlineData("stations.desk.waiting.above.60s", "stations.desk.waiting.above.1min")]
    [InlineData("stations.desk.numberInSystem.at.7.84243329h", "stations.desk.numberInSystem.at.28232759.844ms")]
    [InlineData("stations.desk.numberInSystem.above.10", "stations.desk.numberInSystem.above.10")]
    [InlineData("stations.desk.waiting.above.", "stations.desk.waiting.above.")]
    public void A_duration_in_a_path_may_be_written_in_any_unit(string written, string path) =>
        ReadNetwork(Expecting($$""" "{{written}}": { "atMost": 1 } """)).Expectations.ShouldHaveSingleItem().Measure.ShouldBe(path);

    [Theory]
    [InlineData("{}", "add \"exact\": the number, and \"by\": its source")]
    [InlineData("""{ "exact": 1, "atMost": 2, "by": "x" }""", "keep one of them")]
    [InlineData("""{ "exact": 1 }""", "add \"by\": the source of the number")]
    [InlineData("""{ "published": 1, "by": "x" }""", "add \"standardError\", such as \"3%\"")]
    [InlineData("""{ "exact": 1, "standardError": 0.1, "by": "x" }""", "remove \"standardError\": only a published number has one")]
    [InlineData("""{ "published": 0, "standardError": "3%", "by": "x" }""", "write \"standardError\" as a number: a share of 0 is 0")]
    [InlineData("""{ "atLeast": 2, "atMost": 1 }""", "swap the bounds: \"atLeast\" is above \"atMost\"")]
    public void An_expectation_that_says_nothing_or_two_things_is_mended(string entry, string fix)
    {
        var problem = Reading(Expecting($"\"stations.desk.waiting.mean\": {entry}")).OnlyProblem();
        (problem.Code, problem.Fix).ShouldBe(("FS1047", fix));
    }

    [Fact]
    public void An_expectation_without_a_number_is_told_with_its_place() =>
        Told(Expecting("\"stations.desk.waiting.mean\": { \"by\": \"x\" }")).ShouldBe("""
            shop/test.json:1:197: error FS1047
              at        $.expect["stations.desk.waiting.mean"]
              found     an object with "by"
              expected  exactly one of "exact", "published" with "standardError", and "atLeast" or "atMost" or both
              fix       add "exact": the number, and "by": its source
            """);

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("\"0%\"")]
    [InlineData("\"3\"")]
    [InlineData("1e999")]
    public void A_standard_error_is_a_number_or_a_share_above_0(string spread) =>
        Reading(Expecting($$"""  "a": { "published": 1, "standardError": {{spread}}, "by": "x" }""")).OnlyProblem().Expected
            .ShouldBe("a number above 0, or a share in percent, such as 0.02 or \"3%\"");

    private static string Expecting(string entries) => Network($$"""{{Desk}}, "expect": { {{entries}} }""");
}

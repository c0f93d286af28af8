using System.Text.Json;
using FulfilSim.Reporting;
using FulfilSim.Statistics;

namespace FulfilSim.Tests.Reporting;

public sealed class ResultsJsonSpec
{
    [Fact]
    public void The_layout_of_results_is_the_approved_one() =>
        Approved.ShouldMatch(ResultsJson.Write(ComparisonFixture.BlackFriday()), "../../../src/FulfilSim.Reporting/web/test/comparison.json");

    [Fact]
    public void Results_come_back_as_they_were_written()
    {
        var text = ResultsJson.Write(ComparisonFixture.BlackFriday());

        ResultsJson.Write(ResultsJson.Read(text)).ShouldBe(text);
    }

    [Fact]
    public void Every_bit_of_a_number_survives()
    {
        var odd = ComparisonFixture.BlackFriday();
        odd = odd with { Placebo = odd.Placebo with { FailureRateOpenFailed = 0.1 + 0.2, FailureRateOpenFulfilled = double.Epsilon } };

        var back = ResultsJson.Read(ResultsJson.Write(odd)).Placebo;

        (back.FailureRateOpenFailed, back.FailureRateOpenFulfilled).ShouldBe((0.1 + 0.2, double.Epsilon));
    }

    [Theory]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(double.NaN)]
    public void What_is_not_finite_is_null_and_comes_back_as_not_a_number(double halfWidth)
    {
        var single = ComparisonFixture.BlackFriday();
        single = single with { Placebo = single.Placebo with { FailureRate = single.Placebo.FailureRate with { HalfWidth = halfWidth } } };

        var text = ResultsJson.Write(single);

        text.ShouldContain("\"halfWidth\": null");
        ResultsJson.Read(text).Placebo.FailureRate.HalfWidth.ShouldBe(double.NaN);
    }

    [Fact]
    public void The_order_in_which_measures_were_added_does_not_show()
    {
        var one = ComparisonFixture.BlackFriday();
        var reversed = one with
        {
            Arms = [.. one.Arms.Select(arm => arm with { Measures = new Dictionary<string, Estimate>(arm.Measures.Reverse()) })],
        };

        ResultsJson.Write(reversed).ShouldBe(ResultsJson.Write(one));
    }

    [Fact]
    public void A_later_layout_is_refused_in_a_sentence() =>
        Should.Throw<JsonException>(() => ResultsJson.Read(ResultsJson.Write(ComparisonFixture.BlackFriday() with { FormatVersion = 2 })))
            .Message.ShouldBe("The file has layout 2; this version reads layouts up to 1.");

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"formatVersion\": 1, \"arms\": null}")]
    public void What_is_no_comparison_is_refused(string text) =>
        Should.Throw<JsonException>(() => ResultsJson.Read(text));
}

using System.Text.RegularExpressions;
using FulfilSim.Experiments.Comparing;
using FulfilSim.Reporting;

namespace FulfilSim.Tests.Reporting;

public sealed partial class ReportHtmlSpec
{
    private static readonly string Page = ReportHtml.Write(ComparisonFixture.BlackFriday(), new() { Version = "9.8.7" });

    [Fact]
    public void The_page_asks_nobody_for_anything()
    {
        var markup = ScriptsOf().Replace(Page, "");

        References().Matches(markup).Select(match => match.Groups[1].Value)
            .ShouldAllBe(address => address.StartsWith('#') || address == "data:,");
        markup.ShouldNotContain("@import");
        markup.ShouldNotContain("http:");
        markup.ShouldNotContain("https:");
        Page.ShouldContain("default-src 'none'");
    }

    [Theory]
    [InlineData("</script><script>alert(1)</script>")]
    [InlineData("<!-- <script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("]]>&amp;'\"")]
    public void Text_from_a_scenario_stays_text(string hostile)
    {
        var comparison = ComparisonFixture.BlackFriday();
        var page = ReportHtml.Write(comparison with
        {
            Scenario = comparison.Scenario with { Title = hostile, Question = hostile, Faults = [hostile] },
            Verdict = [hostile],
            Warnings = [hostile],
            Arms = [.. comparison.Arms.Select(arm => arm.IsReference ? arm : arm with { Name = hostile + arm.Name, Hurts = [hostile] })],
        });

        Regex.Count(page, "<script").ShouldBe(Regex.Count(Page, "<script"));
        page.ShouldNotContain("<img");
        DataOf(page).Scenario.Title.ShouldBe(hostile);
    }

    [Fact]
    public void The_data_inside_are_the_comparison() =>
        ResultsJson.Write(DataOf(Page)).ShouldBe(ResultsJson.Write(ComparisonFixture.BlackFriday()));

    [Fact]
    public void Headings_go_down_one_step_at_a_time()
    {
        var levels = Headings().Matches(Page).Select(match => int.Parse(match.Groups[1].ValueSpan, null)).ToList();

        levels[0].ShouldBe(1);
        levels.Count(level => level == 1).ShouldBe(1);
        levels.Zip(levels.Skip(1)).ShouldAllBe(pair => pair.Second <= pair.First + 1);
    }

    [Theory]
    [InlineData("Which mitigations keep failed orders under 2 % at the peak, and what do they cost?")]
    [InlineData("&#39;peak&#39; brings most of it. Whether &#39;scan&#39; helps at all")]
    [InlineData("Before you believe it")]
    [InlineData("<li>address = reference + address-verify</li>")]
    [InlineData("OVERLOAD: 1.21 times what its servers can do")]
    [InlineData("address-verify, waybill-ocr</td><td class=\"sentence\">cost per order, licence per scanned parcel</td><td class=\"number\">0.71 EUR</td>")]
    [InlineData("<li>peak-protection refuses genuine buyers while the queue is full (peak, everything).</li>")]
    [InlineData("<dt>simultaneous interval</dt>")]
    [InlineData("digest 8f3a1c5e9b7d2460; seed 20171124; n = 20 replications, 95 %; FulfilSim 9.8.7.")]
    [InlineData("fulfilsim compare scenarios/black-friday.json --replications 20 --seed 20171124")]
    public void Whoever_has_read_nothing_else_finds(string text) => Page.ShouldContain(text);

    [Fact]
    public void A_comparison_without_warnings_has_no_box_for_them() =>
        ReportHtml.Write(ComparisonFixture.BlackFriday() with { Warnings = [] }).ShouldNotContain("warnings-heading");

    [Fact]
    public void One_replication_gives_a_page_that_owns_up_to_it()
    {
        var comparison = ComparisonFixture.BlackFriday();
        var single = comparison with
        {
            Arms = [.. comparison.Arms.Select(arm => arm with { FailureRate = arm.FailureRate with { HalfWidth = double.PositiveInfinity, Count = 1 } })],
        };

        ReportHtml.Write(single).ShouldContain("3.41 ± ?");
    }

    private static Comparison DataOf(string page) => ResultsJson.Read(DataBlock().Match(page).Groups[1].Value);

    [GeneratedRegex("<script.*?</script>|<style>.*?</style>", RegexOptions.Singleline)]
    private static partial Regex ScriptsOf();

    [GeneratedRegex("(?:src|href)=\"([^\"]*)\"")]
    private static partial Regex References();

    [GeneratedRegex("<h([1-6])")]
    private static partial Regex Headings();

    [GeneratedRegex("id=\"comparison\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex DataBlock();
}

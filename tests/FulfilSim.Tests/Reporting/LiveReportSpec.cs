using System.Text.RegularExpressions;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Comparing;
using FulfilSim.Experiments.Live;
using FulfilSim.Experiments.Storing;
using FulfilSim.Reporting;
using FulfilSim.Statistics;
using FulfilSim.Tests.Experiments.Fakes;
using FulfilSim.Tests.Live;

namespace FulfilSim.Tests.Reporting;

public sealed partial class LiveReportSpec
{
    private static readonly string Summary = SummaryMarkdown.Write(Comparison());
    private static readonly string Page = ReportHtml.Write(Comparison());

    [Theory]
    [InlineData("Live load")]
    [InlineData("How long answers took")]
    [InlineData("How requests came out")]
    [InlineData("The load generator's health")]
    [InlineData("Thresholds")]
    public void A_live_comparison_has_its_parts_and_one_of_virtual_time_has_none_of_them(string part)
    {
        Summary.ShouldContain($"## {part}\n");
        SummaryMarkdown.Write(ComparisonFixture.BlackFriday()).ShouldNotContain($"## {part}\n");
        Page.ShouldContain($">{part}</h");
        ReportHtml.Write(ComparisonFixture.BlackFriday()).ShouldNotContain($">{part}</h");
    }

    [Theory]
    [InlineData("| place | reference | intended moment | 24,000 | 23.7 ms | 1.44 s | 1.77 s | 1.80 s | 1.80 s |")]
    [InlineData("| place | reference | sending | 24,000 |")]
    [InlineData("| read-status | bare | intended moment | 48,006 |")]
    [InlineData("| place | reference | 24,000 | 200 | 23,000 | 900 | 0 | 40 | 7 | 3 | 50 | none: 60, 201: 23,000, 500: 40, 503: 900 |")]
    [InlineData("| **lag p99** | reference | 61.2 ms | 50 ms | INVALID. Share the load out among more machines with --shard. |")]
    [InlineData("| lag p99 | bare | 0.9 ms | 50 ms | keeps up |")]
    [InlineData("| longest pause | bare | 12 ms | – | – |")]
    [InlineData("| **steps.read-status.p99.9, at most 300 ms, aborts** | reference | 30s | 450 ms | 4 of 62 | 1 of 2 | 42s |")]
    [InlineData("| failureRate, at most 2 % | bare | 10s | 0.4 % | 0 of 102 | 0 of 2 | never |")]
    [InlineData("| **reference** | 2 | 1 | 1 | 1 | 24,000 | 400 | 12 |")]
    [InlineData("| 24,020, 20 repeated |")]
    public void What_was_measured_is_told(string text) => Summary.ShouldContain(text);

    [Fact]
    public void Every_row_of_a_table_has_as_many_cells_as_its_head()
    {
        foreach (var table in Tables().Matches(Summary).Select(match => match.Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)))
            table.Select(line => line.Count(letter => letter == '|')).Distinct().ShouldHaveSingleItem(table[0]);
    }

    [Fact]
    public void The_words_of_live_load_are_explained_where_they_are_used()
    {
        Page.ShouldContain("<dt>intended moment</dt>");
        ReportHtml.Write(ComparisonFixture.BlackFriday()).ShouldNotContain("<dt>intended moment</dt>");
        Page.ShouldContain("<a href=\"#live\">");
    }

    [Fact]
    public void Arms_that_run_are_no_sets_of_mitigations_of_a_simulated_shop()
    {
        Page.ShouldContain("place orders with systems that run, over HTTP and in wall time");
        Page.ShouldContain("in 60.0 s of load a block");
        Page.ShouldContain("<li>reference = a system that runs (the one the others are compared with)</li>");
        Page.ShouldNotContain("A simulated shop");
    }

    [Fact]
    public void Wall_time_has_charts_over_seconds_in_place_of_those_over_simulated_hours()
    {
        Page.ShouldContain("data-chart=\"load\"");
        Page.ShouldContain("data-chart=\"latency\"");
        Page.ShouldContain("<select id=\"arm\"");
        Page.ShouldNotContain("data-chart=\"traffic\"");
        Page.ShouldNotContain("href=\"#hours\"");
        ReportHtml.Write(ComparisonFixture.BlackFriday()).ShouldNotContain("data-chart=\"load\"");
    }

    [Fact]
    public void Money_is_left_out_where_no_arm_has_any()
    {
        Page.ShouldContain("href=\"#money\"");
        var comparison = Comparison();
        var penniless = comparison with { Arms = [.. comparison.Arms.Select(arm => arm with { Measures = WithoutMoney(arm) })] };
        ReportHtml.Write(penniless).ShouldNotContain("href=\"#money\"");
        ReportHtml.Write(penniless).ShouldNotContain("id=\"money\"");
    }

    [Fact]
    public void The_simulated_shop_has_no_requests_and_its_report_no_tables_of_them()
    {
        var comparison = Comparison();
        var inProcess = comparison with { Arms = [.. comparison.Arms.Select(arm => arm with { Live = arm.Live! with { Steps = [] } })] };
        SummaryMarkdown.Write(inProcess).ShouldNotContain("## How requests came out");
        SummaryMarkdown.Write(inProcess).ShouldContain("## The load generator's health");
    }

    private static Dictionary<string, Estimate> WithoutMoney(ArmResult arm)
    {
        var measures = arm.Measures.ToDictionary();
        measures[Measures.NetMoneyPerPotentialIntent] = measures[Measures.NetMoneyPerPotentialIntent] with { Mean = 0 };
        return measures;
    }

    /// <summary>A comparison with live figures; the reference had a slow block.</summary>
    internal static Comparison Comparison()
    {
        var comparison = ComparisonFixture.BlackFriday();
        return comparison with { Arms = [.. comparison.Arms.Select(arm => arm with { Live = Live(arm.IsReference) })] };
    }

    private static ArmLive Live(bool isSlow)
    {
        var task = CellPlan.ForCell(FakeScenario.With(replications: 1), new("reference", []), replication: 0);
        var line = CellLine.Of(FakeScenario.Digest, task, FakeCells.Output(FakeCells.Failing(3)).Result);
        return ArmLive.Of([line with { Live = LiveFixture.Block() }, line with { Live = LiveFixture.Block(isSlow) }])!;
    }

    [GeneratedRegex(@"(?:^\|.*\n)+", RegexOptions.Multiline)]
    private static partial Regex Tables();
}

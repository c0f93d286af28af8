using FulfilSim.Reporting;
using FulfilSim.Reporting.Networks;
using FulfilSim.Tests.Experiments.Fakes;

namespace FulfilSim.Tests.Reporting.Networks;

/// <summary>The report that people read.</summary>
public sealed class NetworkReportSpec
{
    private static readonly ReportContext Context = new() { Version = "0.1.0", ScenarioArgument = "my-network.json" };

    [Fact]
    public void The_summary_has_main_measures_differences_and_how_to_repeat_it()
    {
        var text = NetworkMarkdown.Write(NetworkComparisonSample.Comparison(), Context);
        text.ShouldStartWith("# A fake desk\n\nWhich desk?\n\n## The arms\n\n");
        text.ShouldContain("| measure | unit | reference | a-faster-desk |\n| --- | --- | ---: | ---: |\n");
        text.ShouldContain("| sources.calls.successRatio | % | 100.0 ± 0.0 | 100.0 ± 0.0 |");
        text.ShouldContain("*Difference to reference, paired by replication, n = 12 replications, 95 %, all intervals together*");
        text.ShouldMatch(@"\| sources\.calls\.sojourn\.mean \| ms \| −4\d\d\.\d ± \d+\.\d \(lower\) \|");
        text.ShouldContain("| sources.calls.successRatio | p.p. | 0.0 ± 0.0 (identical) |");
        text.ShouldContain("fulfilsim compare my-network.json --replications 12 --seed 7\n");
    }

    [Fact]
    public void The_page_loads_nothing_says_that_it_has_no_charts_and_has_the_tables()
    {
        var page = NetworkHtml.Write(NetworkComparisonSample.Comparison(), Context);
        page.ShouldContain("<p>Reports on networks have no charts yet: every number is in the tables.</p>");
        page.ShouldNotContain("<script");
        page.ShouldNotContain("http://");
        page.ShouldContain("<th scope=\"row\" class=\"name\">stations.<wbr>desk.<wbr>waiting.<wbr>above.<wbr>2s</th>");
    }

    [Fact]
    public void What_a_scenario_says_cannot_become_markup()
    {
        var comparison = NetworkComparisonSample.Comparison();
        var nasty = comparison with { Scenario = comparison.Scenario with { Title = "<b>&", Question = "a | b" } };
        NetworkHtml.Write(nasty).ShouldContain("<h1>&lt;b&gt;&amp;</h1>");
        NetworkMarkdown.Write(nasty).ShouldStartWith("# &lt;b>&amp;\n\na \\| b\n");
    }

    [Fact]
    public void A_report_is_three_files()
    {
        using var folder = new TemporaryFolder();
        NetworkReportFiles.Write(NetworkComparisonSample.Comparison(), folder.At("report"), Context).Files.Select(Path.GetFileName)
            .ShouldBe(["results.json", "summary.md", "index.html"]);
        Directory.GetFiles(folder.At("report")).Length.ShouldBe(3);
    }
}

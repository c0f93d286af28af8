using System.Text.Json;
using FulfilSim.Experiments.Explaining;
using FulfilSim.Reporting;
using FulfilSim.Reporting.Explaining;
using FulfilSim.Tests.Experiments.Explaining;
using FulfilSim.Tests.Experiments.Fakes;

namespace FulfilSim.Tests.Reporting.Explaining;

/// <summary>A life as people read it and as machines do.</summary>
public sealed class ExplanationSpec
{
    private static readonly ReportContext Context = new() { Version = "0.1.0" };

    private static readonly Explanation Told = Lives.Explanation(
        Lives.Under("reference", ("A", 0), ("B", 2)), Lives.Under("peak", ("A", 0), ("X", 1)));

    [Fact]
    public void The_markdown_has_the_first_difference_the_facts_the_timeline_and_the_money()
    {
        var text = ExplanationMarkdown.Write(Told, Context);
        text.ShouldStartWith("# Intent 5 of replication 2: A fake shop\n\n**reference and peak part at +1.0 s. ");
        text.ShouldContain("- A buyer from everywhere wants item 3 for 60.00 USD by card, and submits the order on Monday 1 January 2024, 00:01:00 (UTC).\n");
        text.ShouldContain("- reference = no mitigation at all: fulfilled.\n");
        text.ShouldContain("| Mon 1 Jan, 00:01:00 | +0 s | A happened. | the same |\n| **Mon 1 Jan, 00:01:01** | +1.0 s |  | X happened. |\n");
        text.ShouldContain("| captured from the buyer | 65.00 | 65.00 |\n| what the seller has of it (margin less costs) | 12.34 | 12.34 |\n");
    }

    [Fact]
    public void The_page_loads_nothing_and_what_a_scenario_says_cannot_become_markup()
    {
        var page = ExplanationHtml.Write(Told with { Scenario = FakeScenario.With(1) with { Title = "<b>&" } }, Context);
        page.ShouldContain("<h1>Intent 5 of replication 2: &lt;b&gt;&amp;</h1>");
        page.ShouldContain("<td class=\"sentence\">X happened.</td>");
        page.ShouldNotContain("<script");
        page.ShouldNotContain("http://");
    }

    [Fact]
    public void The_document_has_every_moment_with_its_offset_and_its_kind()
    {
        using var document = JsonDocument.Parse(ExplanationJson.Write(Told));
        var root = document.RootElement;
        (root.GetProperty("intent").GetInt64(), root.GetProperty("replication").GetInt32()).ShouldBe((5, 2));
        var moment = root.GetProperty("arms")[1].GetProperty("life")[1];
        moment.GetProperty("offsetSeconds").GetDouble().ShouldBe(1);
        moment.GetProperty("kind").GetString().ShouldBe("arrived");
        root.GetProperty("firstDifference")[0].GetString().ShouldBe(ExplanationWords.Verdict(Told)[0]);
    }

    [Fact]
    public void Files_are_named_after_intent_and_replication()
    {
        using var temporary = new TemporaryFolder();
        ExplanationFiles.Write(Told, temporary.At("why")).Files.Select(Path.GetFileName)
            .ShouldBe(["intent-5-replication-2.json", "intent-5-replication-2.md", "intent-5-replication-2.html"]);
    }
}

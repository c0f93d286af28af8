using System.Text.Json;
using System.Xml.Linq;
using FulfilSim.Experiments.Gating;
using FulfilSim.Reporting.Gating;
using FulfilSim.Tests.Experiments.Gating;

namespace FulfilSim.Tests.Reporting.Gating;

public sealed class GateReportsSpec
{
    [Fact]
    public void A_regression_is_a_failure_in_JUnit_with_its_numbers()
    {
        var suite = XDocument.Parse(JUnitXml.Write(Report(3), Context())).Root!.Element("testsuite")!;
        suite.Attribute("tests")!.Value.ShouldBe("1");
        suite.Attribute("failures")!.Value.ShouldBe("1");
        var failure = suite.Element("testcase")!.Element("failure")!;
        failure.Attribute("type")!.Value.ShouldBe("regression");
        failure.Attribute("message")!.Value.ShouldBe("regression: +3.001 ± 0.012 s, margin 1 s");
    }

    [Fact]
    public void A_pass_is_a_test_case_without_anything_in_it() =>
        XDocument.Parse(JUnitXml.Write(Report(0.1), Context())).Descendants("testcase").ShouldHaveSingleItem().IsEmpty.ShouldBeTrue();

    [Theory]
    [InlineData(true, "failure")]
    [InlineData(false, "skipped")]
    public void What_is_inconclusive_fails_or_is_skipped_as_wished(bool isFailure, string element) =>
        XDocument.Parse(JUnitXml.Write(Report(1, noise: 1), Context() with { IsInconclusiveFailure = isFailure }))
            .Descendants("testcase").ShouldHaveSingleItem().Element(element).ShouldNotBeNull();

    [Fact]
    public void Annotations_are_on_one_line_each_and_escaped() =>
        GitHubAnnotations.Of(Report(3), Context(), "warning").ShouldBe(
        [
            "::error title=gate fake::Regression: sources.calls.sojourn.mean is worse by more than 1 s (+3.001 ± 0.012 s). 100%25 of%0Ait",
        ]);

    [Theory]
    [InlineData(1, 1, "::warning ")]
    [InlineData(0.1, 0.01, "::notice ")]
    public void Annotations_are_as_loud_as_the_answer(double change, double noise, string start) =>
        GitHubAnnotations.Of(Report(change, noise), Context(), "warning")[0].ShouldStartWith(start);

    [Fact]
    public void The_summary_has_the_verdict_the_table_and_the_command()
    {
        var text = GateMarkdown.Write(Report(3), Context());
        text.ShouldStartWith("# Gate: A fake &lt;desk>\n\n**Regression: sources.calls.sojourn.mean is worse by more than 1 s (+3.001 ± 0.012 s).**\n");
        text.ShouldContain("| **sources.calls.sojourn.mean** | 10.0");
        text.ShouldContain("| +3.001 ± 0.012 s | +1 s | - | regression |");
        text.ShouldContain("```\nfulfilsim gate x.json\n```");
    }

    [Fact]
    public void The_page_needs_no_script_and_shows_every_check()
    {
        var page = GateHtml.Write(Report(3), Context());
        page.ShouldContain("A fake &lt;desk");
        page.ShouldNotContain("<script");
        page.ShouldContain("<svg viewBox=");
        page.ShouldContain("sources.<wbr>calls.<wbr>sojourn.<wbr>mean");
    }

    [Fact]
    public void The_document_holds_what_the_answer_rests_on()
    {
        var json = JsonDocument.Parse(GateJson.Write(Report(3), Context())).RootElement;
        json.GetProperty("answer").GetString().ShouldBe("regression");
        json.GetProperty("underTest").GetString().ShouldBe("model");
        json.GetProperty("looks").GetArrayLength().ShouldBe(3);
        var check = json.GetProperty("checks")[0];
        check.GetProperty("margin").GetDouble().ShouldBe(1);
        check.GetProperty("difference").GetDouble().ShouldBe(3, 0.05);
        check.GetProperty("worseAtMost").GetDouble().ShouldBeGreaterThan(3);
    }

    [Fact]
    public void What_cannot_be_a_number_is_null() =>
        JsonDocument.Parse(GateJson.Write(Report(double.NaN), Context())).RootElement
            .GetProperty("checks")[0].GetProperty("head").ValueKind.ShouldBe(JsonValueKind.Null);

    [Fact]
    public void Points_of_change_are_told_in_words()
    {
        HistoryLine Line(string commit) => new()
        {
            At = DateTimeOffset.UnixEpoch,
            Commit = commit,
            Scenario = "fake",
            Digest = "",
            Version = "",
            Answer = GateAnswer.Pass,
            Replications = 10,
            Values = new Dictionary<string, double>(),
        };
        var change = new HistoryChange(GateFakes.Check(1), Line("aaaaaaaaaaaaaaaa"), Line("bbbbbbbbbbbbbbbb"), new(12, 10, 11.5, 0.001));
        GateWords.Of(change).ShouldBe(
            "sources.calls.sojourn.mean changed for the worse at bbbbbbbbbb: 10.00 s up to aaaaaaaaaa, 11.50 s since (p = 0.001).");
    }

    private static GateContext Context() => new("0.1.0", "fulfilsim gate x.json", IsInconclusiveFailure: true, []);

    private static GateReport Report(double change, double noise = 0.01)
    {
        var plan = GateFakes.Plan(40, GateFakes.Check(margin: 1));
        double Value(int index) => 10 + 0.2 * GateFakes.Noise(index);
        var subject = new FakeSubject(40, Value, index => Value(index) + change + noise * GateFakes.Noise(index, 1));
        return new()
        {
            Name = "fake",
            Title = "A fake <desk>",
            UnderTest = UnderTest.Model,
            Subject = "100% of\nit",
            Plan = plan,
            Finding = SequentialGate.Run(plan, subject),
            Notes = [],
            BaseDigest = "0123",
            HeadDigest = "0123",
            Seed = 1,
        };
    }
}

using FulfilSim.Reporting;

namespace FulfilSim.Tests.Reporting;

public sealed class SummaryMarkdownSpec
{
    private static readonly ReportContext Context = new() { Version = "0.0.0" };

    [Fact]
    public void The_summary_is_the_approved_one() =>
        Approved.ShouldMatch(SummaryMarkdown.Write(ComparisonFixture.BlackFriday(), Context), "summary.approved.md");

    [Theory]
    [InlineData("plain")]
    [InlineData("pipes | and\nlines")]
    [InlineData("<img src=x>")]
    public void Every_row_of_a_table_has_as_many_cells_as_its_head(string name)
    {
        var comparison = ComparisonFixture.BlackFriday();
        var renamed = comparison with { Arms = [.. comparison.Arms.Select(arm => arm with { Name = arm.IsReference ? arm.Name : name + arm.Name })] };

        var tables = TablesOf(SummaryMarkdown.Write(renamed, Context));

        tables.Count.ShouldBe(9);
        tables.ShouldAllBe(table => table.Select(CellsOf).Distinct().Count() == 1);
    }

    [Fact]
    public void Text_from_a_scenario_never_becomes_markup()
    {
        var comparison = ComparisonFixture.BlackFriday();
        var hostile = comparison with { Scenario = comparison.Scenario with { Title = "A <script>alert(1)</script> & more" } };

        SummaryMarkdown.Write(hostile, Context).ShouldStartWith("# A &lt;script>alert(1)&lt;/script> &amp; more\n");
    }

    [Fact]
    public void It_says_how_to_repeat_the_run() =>
        SummaryMarkdown.Write(ComparisonFixture.BlackFriday(), Context with { ScenarioArgument = "mine.json" })
            .ShouldContain("\nfulfilsim compare mine.json --replications 20 --seed 20171124\n");

    [Fact]
    public void It_ends_with_what_its_reader_should_know_about_the_files() =>
        SummaryMarkdown.Write(ComparisonFixture.BlackFriday(), Context with { Notes = ["No charts today."] })
            .ShouldEndWith("- No charts today.\n");

    private static List<List<string>> TablesOf(string text)
    {
        var tables = new List<List<string>>();
        foreach (var block in text.Split("\n\n"))
        {
            var lines = block.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList();
            if (lines.Count > 0 && lines.TrueForAll(line => line.StartsWith('|')))
                tables.Add(lines);
        }
        return tables;
    }

    private static int CellsOf(string line) => line.Replace("\\|", "", StringComparison.Ordinal).Count(letter => letter == '|') - 1;
}

using FulfilSim.Reporting;
using FulfilSim.Reporting.Files;

namespace FulfilSim.Tests.Reporting;

public sealed class ReportFilesSpec : IDisposable
{
    private readonly ChartRenderer _noNode = ChartRenderer.Start(searchPath: "");
    private readonly DirectoryInfo _place = Directory.CreateTempSubdirectory("fulfilsim-report-");

    [Fact]
    public void A_report_without_Node_is_results_summary_and_page_and_says_why_there_is_no_more()
    {
        var written = ReportFiles.Write(ComparisonFixture.BlackFriday(), PathOf("run"), renderer: _noNode);

        FilesUnder("run").ShouldBe(["index.html", "results.json", "summary.md"]);
        written.Files.Select(Path.GetFileName).ShouldBe(["results.json", "summary.md", "index.html"]);
        var note = written.Notes.ShouldHaveSingleItem();
        File.ReadAllText(PathOf("run/summary.md")).ShouldContain(note);
        File.ReadAllText(PathOf("run/index.html")).ShouldContain(note);
    }

    [Fact]
    public void A_second_report_replaces_the_first_and_leaves_none_of_its_charts()
    {
        Directory.CreateDirectory(PathOf("run/charts"));
        File.WriteAllText(PathOf("run/charts/money.svg"), "old");
        File.WriteAllText(PathOf("run/charts/mine.svg"), "the user's own");
        File.WriteAllText(PathOf("run/summary.md"), "old");

        ReportFiles.Write(ComparisonFixture.BlackFriday(), PathOf("run"), renderer: _noNode);

        FilesUnder("run").ShouldBe(["charts/mine.svg", "index.html", "results.json", "summary.md"]);
        File.ReadAllText(PathOf("run/summary.md")).ShouldStartWith("# Black Friday");
    }

    [Fact]
    public void A_file_in_the_way_of_the_directory_is_answered_with_a_sentence()
    {
        File.WriteAllText(PathOf("run"), "not a directory");

        var refusal = Should.Throw<ReportNotWrittenException>(() =>
            ReportFiles.Write(ComparisonFixture.BlackFriday(), PathOf("run"), renderer: _noNode));

        refusal.Message.ShouldStartWith($"The report could not be written to {PathOf("run")}");
        refusal.Message.ShouldEndWith(".");
    }

    [Fact]
    public void A_file_that_cannot_be_put_in_place_leaves_nothing_half_written()
    {
        Directory.CreateDirectory(PathOf("index.html")); // a directory cannot be replaced by a file

        Should.Throw<ReportNotWrittenException>(() => WholeFile.Write(PathOf("index.html"), "text"));

        FilesUnder(".").ShouldBeEmpty();
    }

    [Fact]
    public void A_missing_directory_is_named_as_the_reason() =>
        Should.Throw<ReportNotWrittenException>(() => WholeFile.Write(PathOf("nowhere/index.html"), "text"))
            .Reason.ShouldBe("the directory does not exist");

    public void Dispose()
    {
        _noNode.Dispose();
        _place.Delete(recursive: true);
    }

    private string PathOf(string name) => Path.Combine(_place.FullName, name);

    private string[] FilesUnder(string name) =>
    [
        .. Directory.EnumerateFiles(PathOf(name), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(PathOf(name), path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];
}

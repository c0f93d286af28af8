using System.Text.Json;

namespace FulfilSim.EndToEnd.Tests.Cli;

public sealed class CommandLineTests : IDisposable
{
    private const string Scenario = "shop.json";

    private readonly Fulfilsim _fulfilsim = new();

    public CommandLineTests() => _fulfilsim.Run("init", Scenario).ExitCode.ShouldBe(0);

    public void Dispose() => _fulfilsim.Dispose();

    [Fact]
    public void A_starter_is_valid_and_check_says_how_busy_it_gets()
    {
        var answer = _fulfilsim.Run("check", Scenario);
        answer.ExitCode.ShouldBe(0);
        answer.Out.ShouldStartWith("ok: shop, ");
        answer.Out.ShouldContain("orderSystem.workers");
    }

    [Fact]
    public void A_starter_never_replaces_a_file()
    {
        var answer = _fulfilsim.Run("init", Scenario);
        answer.ExitCode.ShouldBe(2);
        answer.Error.ShouldBe("shop.json exists already; give another name.\n");
    }

    [Fact]
    public void A_comparison_prints_its_verdict_without_colour_and_leaves_a_whole_report()
    {
        var answer = Compare();
        answer.ExitCode.ShouldBe(0);
        answer.Out.ShouldContain("Inconclusive: 2 replications cannot tell the arms apart");
        answer.Out.ShouldNotContain('\u001b');
        var report = Directory.GetDirectories(_fulfilsim.At("reports")).ShouldHaveSingleItem();
        Directory.GetFiles(report).Select(Path.GetFileName)
            .ShouldBe(["cells.ndjson", "index.html", "results.json", "run.json", "summary.md"], ignoreOrder: true);
    }

    [Fact]
    public void The_number_of_jobs_cannot_be_seen_in_the_results()
    {
        Compare("--jobs", "1", "--out", "one").ExitCode.ShouldBe(0);
        Compare("--jobs", "4", "--out", "four").ExitCode.ShouldBe(0);
        ResultsIn("four").ShouldBe(ResultsIn("one"));
    }

    [Fact]
    public void Asked_for_json_a_comparison_prints_one_document_and_nothing_else()
    {
        var answer = Compare("--json");
        answer.ExitCode.ShouldBe(0);
        using var document = JsonDocument.Parse(answer.Out);
        document.RootElement.GetProperty("verdict").GetArrayLength().ShouldBe(2);
        answer.Out.ShouldBe(ResultsIn("reports"));
    }

    [Fact]
    public void Asked_to_a_comparison_that_cannot_tell_ends_with_three() =>
        Compare("--fail-on-inconclusive").ExitCode.ShouldBe(3);

    [Fact]
    public void One_arm_in_depth_shows_its_stations()
    {
        var answer = _fulfilsim.Run("run", Scenario, "--arm", "bare", "--replications", "2", "--quiet");
        answer.ExitCode.ShouldBe(0);
        answer.Out.ShouldContain("customerService.");
        answer.Error.ShouldBeEmpty();
    }

    [Fact]
    public void A_cell_run_twice_has_the_same_digest()
    {
        var answer = _fulfilsim.Run("rerun", Scenario, "--arm", "placebo", "--replication", "2", "--twice");
        answer.ExitCode.ShouldBe(0);
        answer.Out.ShouldStartWith("placebo, replication 2, seed 1: digest ");
        answer.Out.ShouldMatch(@"The second run has the same [\d,]+ deliveries, digest [0-9a-f]{32}\.\n$");
    }

    [Theory]
    [InlineData("no-such-file.json")]
    [InlineData(".")]
    public void A_scenario_that_cannot_be_read_is_a_located_problem(string path)
    {
        var answer = _fulfilsim.Run("compare", path);
        answer.ExitCode.ShouldBe(2);
        answer.Error.ShouldStartWith($"{path}:1:1: error FS");
        answer.Error.ShouldNotContain("   at FulfilSim");
    }

    [Fact]
    public void A_directory_that_cannot_be_written_is_named()
    {
        File.WriteAllText(_fulfilsim.At("taken"), "");
        var answer = Compare("--out", "taken");
        answer.ExitCode.ShouldBe(2);
        answer.Error.ShouldStartWith("The cells could not be kept in taken: ");
    }

    [Fact]
    public void A_setting_from_the_environment_that_is_none_is_named()
    {
        var answer = _fulfilsim.RunWith([("FULFILSIM_JOBS", "many")], "compare", Scenario);
        answer.ExitCode.ShouldBe(2);
        answer.Error.ShouldStartWith("The setting 'jobs' is 'many'; it must be a number from 1 to 1024.");
    }

    [Fact]
    public void A_setting_from_the_file_is_the_default_of_its_flag()
    {
        File.WriteAllText(_fulfilsim.At("fulfilsim.json"), """{ "out": "elsewhere", "replications": 2 }""");
        _fulfilsim.Run("compare", Scenario, "--arms", "bare", "--quiet").ExitCode.ShouldBe(0);
        Directory.Exists(_fulfilsim.At("elsewhere")).ShouldBeTrue();
    }

    private Answer Compare(params string[] flags) =>
        _fulfilsim.Run(["compare", Scenario, "--arms", "bare", "--replications", "2", .. flags]);

    private string ResultsIn(string directory) => File.ReadAllText(
        Path.Combine(Directory.GetDirectories(_fulfilsim.At(directory)).ShouldHaveSingleItem(), "results.json"));
}

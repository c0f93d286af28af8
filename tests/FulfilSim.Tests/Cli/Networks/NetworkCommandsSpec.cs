using System.Text.Json;
using FulfilSim.Experiments.Cells;
using FulfilSim.Tests.Experiments.Fakes;

namespace FulfilSim.Tests.Cli.Networks;

/// <summary>Every command on a network, with fake cells.</summary>
public sealed class NetworkCommandsSpec : IDisposable
{
    private static readonly ICellRunner Desk = FakeNetworkRunner.Desk();

    private readonly TemporaryFolder _temporary = new();
    private readonly FakeTerminal _terminal = new();
    private readonly string _scenario;

    public NetworkCommandsSpec()
    {
        _scenario = _temporary.At("network.json");
        new FakeTerminal().Run("init", _scenario, "--model", "network").ShouldBe(0);
    }

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void A_starter_is_valid_and_check_prints_the_load_of_every_station_of_every_arm()
    {
        _terminal.Run("check", _scenario).ShouldBe(0);
        _terminal.Out.ShouldStartWith("ok: network, 3 arms, 20 replications, digest ");
        _terminal.Out.ShouldMatch(@"reference\n\n station +arrivals, +servers +up +load +rho +may +in the\n +1/h +refuse +long run\n");
        _terminal.Out.ShouldMatch(@"\n desk +57\.73 +1 +100 % +0\.641 +0\.641 +yes +ok\n specialists +17\.32 +2 ");
        _terminal.Out.ShouldContain("\nsecond-agent\n");
        _terminal.Out.ShouldContain("Retries are not counted");
    }

    [Fact]
    public void Check_tells_programs_the_loads_too()
    {
        _terminal.Run("check", _scenario, "--json").ShouldBe(0);
        using var document = JsonDocument.Parse(_terminal.Out);
        var arm = document.RootElement.GetProperty("networks")[1];
        arm.GetProperty("arm").GetString().ShouldBe("second-agent");
        arm.GetProperty("stations")[0].GetProperty("servers").GetInt32().ShouldBe(2);
    }

    [Fact]
    public void A_run_prints_tables_by_place_and_what_has_no_column_below_them()
    {
        Run("run", _scenario).ShouldBe(0);
        _terminal.Out.ShouldStartWith("A help desk with a second line: arm reference\n\n source ");
        _terminal.Out.ShouldMatch(@" station +arrivals, 1/min +busy, % +waited, %\n");
        _terminal.Out.ShouldMatch(@" desk +\d+\.\d+ ±\d+\.\d+ +\d+\.\d+ ±\d+\.\d+ ");
        _terminal.Out.ShouldMatch(@" stations\.desk\.waiting\.above\.2s +\d+\.\d+ ±\d+\.\d+ +%\n");
        _terminal.Out.ShouldContain("n = 20 replications, 95 % intervals.");
    }

    [Fact]
    public void Asked_for_json_a_run_prints_one_document_with_every_measure()
    {
        Run("run", _scenario, "--json", "--arm", "second-agent", "--replications", "4").ShouldBe(0);
        using var document = JsonDocument.Parse(_terminal.Out);
        (document.RootElement.GetProperty("arm").GetString(), document.RootElement.GetProperty("replications").GetInt32()).ShouldBe(("second-agent", 4));
        document.RootElement.GetProperty("measures").EnumerateObject().Count().ShouldBe(11);
    }

    [Fact]
    public void A_comparison_prints_differences_and_leaves_a_whole_report()
    {
        Run("compare", _scenario).ShouldBe(0);
        _terminal.Out.ShouldMatch(@" sojourn\.mean, s +reference +\d\.\d+ ±\d\.\d+ *\n +second-agent +\d\.\d+ ±\d\.\d+ +-0\.\d+ ±0\.\d+ +lower\n");
        var report = Directory.GetDirectories(_temporary.At("reports")).ShouldHaveSingleItem();
        Directory.GetFiles(report).Select(Path.GetFileName)
            .ShouldBe(["cells.ndjson", "index.html", "results.json", "run.json", "summary.md"], ignoreOrder: true);
        Directory.GetDirectories(report).ShouldBeEmpty();
        File.ReadAllText(Path.Combine(report, "run.json")).ShouldContain("\"customersSimulated\": 1800,");
    }

    [Fact]
    public void The_number_of_workers_cannot_be_seen_in_the_results()
    {
        RunIn("one", "compare", _scenario, "--jobs", "1").ShouldBe(0);
        RunIn("two", "compare", _scenario, "--jobs", "2").ShouldBe(0);
        ResultsIn("two").ShouldBe(ResultsIn("one"));
    }

    [Fact]
    public void Fewer_variants_may_be_compared()
    {
        Run("compare", _scenario, "--arms", "fewer-cases").ShouldBe(0);
        _terminal.Out.ShouldNotContain("second-agent");
        Run("compare", _scenario, "--arms", "fewer").ShouldBe(2);
        _terminal.Error.ShouldContain("The scenario has no arm 'fewer'; it has reference, second-agent, fewer-cases.");
    }

    [Fact]
    public void A_cell_run_again_prints_its_digest_and_measures()
    {
        _terminal.RunWith(Desk, "rerun", _scenario, "--arm", "reference", "--replication", "2", "--twice").ShouldBe(0);
        _terminal.Out.ShouldStartWith($"reference, replication 2, seed 1: digest {new string('b', 32)}\n");
        _terminal.Out.ShouldContain("stations.desk.waiting.mean");
        _terminal.Out.ShouldEndWith($"The second run has the same 90 deliveries, digest {new string('b', 32)}.\n");
        _terminal.RunWith(Desk, "rerun", _scenario, "--arm", "placebo", "--replication", "2").ShouldBe(2);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("compare")]
    [InlineData("check")]
    public void No_line_is_wider_than_eighty_columns(string command)
    {
        string[] words = command == "check" ? [] : ["--out", _temporary.At("reports"), "--quiet"];
        _terminal.RunWith(Desk, [command, _scenario, .. words]).ShouldBe(0);
        foreach (var line in _terminal.Out.Split('\n').Where(line => !line.Contains(_temporary.At(), StringComparison.Ordinal)))
            line.Length.ShouldBeLessThanOrEqualTo(80, line);
    }

    private int Run(params string[] words) => RunIn("reports", words);

    private int RunIn(string directory, params string[] words) =>
        _terminal.RunWith(Desk, [.. words, "--quiet", "--out", _temporary.At(directory)]);

    private string ResultsIn(string directory) => File.ReadAllText(
        Path.Combine(Directory.GetDirectories(_temporary.At(directory)).ShouldHaveSingleItem(), "results.json"));
}

using System.Collections.Concurrent;
using FulfilSim.Cli.Running;
using FulfilSim.Scenarios;
using FulfilSim.Tests.Experiments.Fakes;

namespace FulfilSim.Tests.Cli.Networks;

/// <summary>Known answers, with fake cells.</summary>
public sealed class ValidateCommandSpec : IDisposable
{
    private const string Head = """
        "title": "A desk", "question": "Q", "model": "network", "sources": [ { "name": "calls", "to": "desk", "rate": "0.5/s" } ],
        "stations": [ { "name": "desk" } ], "experiment": { "replications": 30 }
        """;

    private readonly TemporaryFolder _temporary = new();
    private readonly FakeTerminal _terminal = new();

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void A_case_whose_figures_are_right_passes_and_is_reported()
    {
        Case("desk.json", """ "stations.desk.waiting.mean": { "exact": 1, "by": "M/M/1" }, "stations.desk.refusedRatio": { "exact": 0, "by": "M/M/1" } """);
        Validate(_temporary.At("desk.json")).ShouldBe(0);
        _terminal.Out.ShouldStartWith("A desk (n = 30)\n");
        _terminal.Out.ShouldMatch(@" stations\.desk\.waiting\.mean +\d\.\d+ += 1 +0\.01\d+ +[+-]\d\.\d\d +ok\n");
        _terminal.Out.ShouldContain("2 passed, 0 failed, in 1 case.");
        File.ReadAllText(_temporary.At("reports/validation.md")).ShouldContain("## A desk");
    }

    [Fact]
    public void A_figure_that_is_wrong_fails_with_exit_code_one()
    {
        Case("desk.json", """ "stations.desk.waiting.mean": { "exact": 1.2, "by": "M/M/1" }, "stations.dask.waiting.mean": { "atMost": 1 } """);
        Validate(_temporary.At("desk.json")).ShouldBe(1);
        _terminal.Out.ShouldContain("FAILED: stations.desk.waiting.mean is too far away.");
        _terminal.Out.ReplaceLineEndings(" ").ShouldContain(
            "stations.dask.waiting.mean is no measure of this network; near it are stations.desk.waiting.mean, ");
        _terminal.Out.ShouldContain("0 passed, 2 failed, in 1 case.");
    }

    [Fact]
    public void In_full_each_case_has_four_times_the_replications()
    {
        Case("desk.json", """ "stations.desk.waiting.mean": { "exact": 1, "by": "M/M/1" } """);
        Validate(_temporary.At("desk.json"), "--full").ShouldBe(0);
        _terminal.Out.ShouldStartWith("A desk (n = 120)\n");
    }

    [Fact]
    public void Cases_of_one_seed_do_not_share_their_luck()
    {
        var seeds = new ConcurrentBag<ulong>();
        var runner = new FakeNetworkRunner((_, settings) =>
        {
            seeds.Add(settings.Seed);
            return FakeNetworks.Result(("a", settings.Replication));
        });
        Case("one.json", "\"a\": { \"atLeast\": 0 }");
        Case("two.json", "\"a\": { \"atLeast\": 0 }");
        _terminal.RunWith(runner, "validate", _temporary.At("one.json"), _temporary.At("two.json"), "--out", _temporary.At("reports"), "-q").ShouldBe(0);
        seeds.Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public void A_cell_that_fails_is_named_and_there_is_no_report()
    {
        Case("desk.json", "\"a\": { \"atLeast\": 0 }");
        var runner = new FakeNetworkRunner((_, _) => throw new InvalidOperationException("nobody home"));
        _terminal.RunWith(runner, "validate", _temporary.At("desk.json"), "--out", _temporary.At("reports"), "-q").ShouldBe(70);
        _terminal.Error.ShouldContain("InvalidOperationException: nobody home\nThis command repeats it: fulfilsim rerun ");
        _terminal.Error.ShouldEndWith("0 of 1 cases are judged; there is no report.\n");
        Directory.Exists(_temporary.At("reports")).ShouldBeFalse();
    }

    [Fact]
    public void A_folder_is_every_case_below_it_and_neither_bases_nor_what_expects_nothing()
    {
        Directory.CreateDirectory(_temporary.At("cases/more"));
        Case("cases/more/b.json", """ "stations.desk.waiting.mean": { "exact": 1, "by": "M/M/1" } """);
        File.WriteAllText(_temporary.At("cases/_base.json"), $"{{ {Head} }}");
        File.WriteAllText(_temporary.At("cases/a.json"),
            """{ "extends": "_base.json", "title": "Another desk", "expect": { "stations.desk.utilisation": { "atMost": 1 } } }""");
        File.WriteAllText(_temporary.At("cases/c.json"), """{ "extends": "_base.json" }""");
        Validate(_temporary.At("cases")).ShouldBe(0);
        _terminal.Out.Split('\n').Where(line => line.Contains("(n =", StringComparison.Ordinal)).ShouldBe(["Another desk (n = 30)", "A desk (n = 30)"]);
    }

    [Fact]
    public void A_case_that_is_not_valid_is_told_with_its_place_and_nothing_runs()
    {
        Case("desk.json", """ "stations.desk.waiting.mean": { "exact": "1" } """);
        Validate(_temporary.At("desk.json")).ShouldBe(2);
        _terminal.Error.ShouldContain("error FS1012");
        _terminal.Out.ShouldBeEmpty();
    }

    [Fact]
    public void A_file_that_expects_nothing_is_no_case()
    {
        File.WriteAllText(_temporary.At("desk.json"), $"{{ {Head} }}");
        Validate(_temporary.At("desk.json")).ShouldBe(2);
        _terminal.Error.ShouldEndWith("desk.json has no expectations: a case says under \"expect\" what its measures should come to.\n");
    }

    [Fact]
    public void A_folder_without_cases_is_answered_with_what_a_case_is()
    {
        Directory.CreateDirectory(_temporary.At("empty"));
        Validate(_temporary.At("empty")).ShouldBe(2);
        _terminal.Error.ShouldStartWith("There is no case under ");
    }

    [Fact]
    public void No_line_is_wider_than_eighty_columns()
    {
        Case("desk.json", """
            "stations.desk.waiting.mean": { "published": 1.23456789, "standardError": 0.0123456, "by": "M/M/1" },
            "sources.calls.sojourn.p99": { "atLeast": 0.123456789, "atMost": 123456.789 }
            """);
        Validate(_temporary.At("desk.json")).ShouldBe(1);
        foreach (var line in _terminal.Out.Split('\n').Where(line => !line.StartsWith("Report", StringComparison.Ordinal)))
            line.Length.ShouldBeLessThanOrEqualTo(80, line);
    }

    [Fact]
    public void The_cases_that_are_built_in_are_valid_and_expect_something()
    {
        EmbeddedCases.Paths.ShouldNotBeEmpty();
        foreach (var path in CaseFiles.Of([]).Paths)
        {
            var reading = ScenarioReader.Read(path, [], new EmbeddedCases());
            reading.Problems.ShouldBeEmpty(path);
            reading.Scenario.ShouldBeOfType<FulfilSim.Experiments.Scenarios.NetworkScenario>().Expectations.ShouldNotBeEmpty(path);
        }
    }

    private void Case(string name, string expectations) => File.WriteAllText(_temporary.At(name), $$"""{ {{Head}}, "expect": { {{expectations}} } }""");

    private int Validate(params string[] words) =>
        _terminal.RunWith(FakeNetworkRunner.Desk(), ["validate", .. words, "--quiet", "--out", _temporary.At("reports")]);
}

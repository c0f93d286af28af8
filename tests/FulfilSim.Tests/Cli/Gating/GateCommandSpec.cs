using System.Text.Json;
using FulfilSim.Experiments.Cells;
using FulfilSim.Tests.Experiments.Fakes;
using FulfilSim.Tests.Experiments.Gating;

namespace FulfilSim.Tests.Cli.Gating;

public sealed class GateCommandSpec : IDisposable
{
    private const string Margin = "sources.calls.sojourn.mean=200ms";

    private readonly TemporaryFolder _folder = new();
    private FakeTerminal _terminal = new();

    public GateCommandSpec() => File.WriteAllText(
        Scenario,
        """
        {
          "title": "A desk", "question": "Is it worse?", "model": "network", "kind": "steady", "runLength": "1h",
          "sources": [ { "name": "calls", "to": "desk", "rate": "50/h" } ],
          "stations": [ { "name": "desk", "serviceTime": { "exponential": { "mean": "1min" } } } ],
          "variants": { "fast": ["stations.desk.servers=2"] },
          "experiment": { "replications": 40, "seed": 3 }
        }
        """);

    private string Scenario => _folder.At("desk.json");

    /// <summary>What was printed, as if lines had no end.</summary>
    private string Told => _terminal.Out.Replace('\n', ' ');

    private string Baseline => _folder.At("baselines/desk.json");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_new_baseline_says_what_it_detects()
    {
        Write().ShouldBe(0, _terminal.Error);
        _terminal.Out.ShouldContain("Baseline of desk");
        _terminal.Out.ShouldMatch(@"sources\.calls\.sojourn\.");
        Told.ShouldContain("Detects: the smallest change to the worse that is called a regression in 90 % of gates");
        _terminal.Out.ShouldContain($"Written, to be committed: {Baseline}");
        Widest().ShouldBeLessThanOrEqualTo(80);
        File.Exists(Baseline).ShouldBeTrue();
    }

    [Fact]
    public void The_same_again_is_unchanged()
    {
        Write();
        Gate(Desk()).ShouldBe(0, _terminal.Error);
        _terminal.Out.ShouldContain("Unchanged: in all 40 replications every delivery is the one it was.");
        Widest().ShouldBeLessThanOrEqualTo(80);
    }

    [Fact]
    public void A_program_that_is_slower_is_a_regression_with_exit_code_1()
    {
        Write();
        Gate(Desk(more: 0.5)).ShouldBe(1);
        Told.ShouldContain("Regression: sources.calls.sojourn.mean is worse by more than 0.2 s");
        Told.ShouldContain("Under test: the program.");
    }

    [Fact]
    public void A_small_change_passes()
    {
        Write();
        Gate(Desk(more: 0.02)).ShouldBe(0);
        Told.ShouldContain("Pass: sources.calls.sojourn.mean is not worse by 0.2 s or more");
    }

    [Theory]
    [InlineData("fail", 3)]
    [InlineData("warn", 0)]
    [InlineData("pass", 0)]
    public void What_cannot_be_told_has_the_exit_code_that_was_wished_for(string wish, int code)
    {
        Write();
        Gate(Desk(more: 0.2, noise: 0.1), "--on-inconclusive", wish).ShouldBe(code);
        Told.ShouldContain("Inconclusive: sources.calls.sojourn.mean may be worse by 0.2 s or not");
        Told.ShouldContain("would tell");
    }

    [Fact]
    public void Without_a_scenario_the_baseline_s_own_is_run()
    {
        Write();
        File.Delete(Scenario);
        Run(Desk(more: 0.5), "gate", "--baseline", Baseline, "--out", _folder.At("out")).ShouldBe(1);
    }

    [Fact]
    public void The_scenario_is_under_test_when_its_text_has_changed_and_the_program_has_not()
    {
        Write();
        Gate(Desk(), "--set", "stations.desk.servers=3").ShouldBe(0);
        Told.ShouldContain("the text of the scenario has changed, but nothing that is simulated");
    }

    [Fact]
    public void Files_are_written_for_people_and_machines()
    {
        Write();
        Gate(Desk(more: 0.5), "--junit", _folder.At("ci/gate.xml"), "--history", _folder.At("ci/gates.ndjson"), "--github", "--quiet").ShouldBe(1);
        var results = Directory.GetDirectories(_folder.At("out")).ShouldHaveSingleItem();
        foreach (var name in new[] { "index.html", "summary.md", "results.json", "junit.xml", "cells.ndjson", "run.json" })
            File.Exists(Path.Combine(results, name)).ShouldBeTrue(name);
        File.ReadAllText(_folder.At("ci/gate.xml")).ShouldContain("<failure");
        File.ReadAllLines(_folder.At("ci/gates.ndjson")).ShouldHaveSingleItem().ShouldContain("\"answer\":\"regression\"");
        _terminal.Error.ShouldStartWith("::error title=gate desk::Regression: ");
    }

    [Fact]
    public void One_JSON_document_and_nothing_else()
    {
        Write();
        Gate(Desk(more: 0.5), "--json").ShouldBe(1);
        JsonDocument.Parse(_terminal.Out).RootElement.GetProperty("answer").GetString().ShouldBe("regression");
    }

    [Fact]
    public void An_update_keeps_margins_and_anchors_and_stops_at_the_anchor()
    {
        Write();
        Update(Desk(more: 0.15)).ShouldBe(0, _terminal.Error);
        _terminal.Out.ShouldContain("replacing the one before");
        Update(Desk(more: 0.3)).ShouldBe(2);
        _terminal.Error.ShouldContain("small steps have added up. Mend it, or move the anchor on purpose with --anchor.");
        Update(Desk(more: 0.3), "--anchor", "sources.calls.sojourn.mean=3s").ShouldBe(0, _terminal.Error);
    }

    [Fact]
    public void Two_directories_of_results_are_gated_block_by_block()
    {
        Results("base", Desk());
        Results("head", Desk(more: 0.5));
        Pair().ShouldBe(1, _terminal.Error);
        Told.ShouldContain("Under test: the system measured in");
        _terminal.Out.ShouldContain("at look 1 of 1");
    }

    [Fact]
    public void Results_of_a_job_that_goes_on_are_looked_at_where_it_was_planned()
    {
        Results("base", Desk());
        Results("head", Desk(more: 0.2, noise: 0.1));
        Pair("--budget", "80").ShouldBe(3);
        Told.ShouldContain("The next look is at 80 replications.");
    }

    [Theory]
    [InlineData("such as 0.1; or the path is wrong: 'fulfilsim run SCENARIO", "--update-baseline", "--margin", "sources.calls.nonsense=1%")]
    [InlineData("'sources.calls.sojurn.mean': did you mean 'sources.calls.sojourn.mean'?", "--update-baseline", "--margin", "sources.calls.sojurn.mean=+1")]
    [InlineData("is '1'; it must be a duration with a unit", "--update-baseline", "--margin", "sources.calls.sojourn.mean=1")]
    [InlineData("--margin is given twice for sources.calls.sojourn.mean: keep one.", "--update-baseline", "--margin", Margin, "--margin", Margin)]
    [InlineData("Say what a regression is: --margin failureRate=0.5%, for each measure that counts. There is no default.", "--update-baseline")]
    [InlineData("The scenario has no arm 'slow'; it has reference, fast.", "--update-baseline", "--margin", Margin, "--arms", "slow")]
    [InlineData("sources.calls.goodput has an anchor and no margin", "--update-baseline", "--margin", Margin, "--anchor", "sources.calls.goodput=1/s")]
    [InlineData("--budget is '9'; it must be a whole number from 10 to 100000.", "--update-baseline", "--margin", Margin, "--budget", "9")]
    [InlineData("--family-error is '0%'; it must be a share above 0%, at most 20%", "--update-baseline", "--margin", Margin, "--family-error", "0%")]
    [InlineData("With 40 replications the gate could be inconclusive in", "--update-baseline", "--margin", "sources.calls.sojourn.mean=10ms")]
    [InlineData("There is no baseline at")]
    [InlineData("Anchors and the family error are kept in the baseline: change them with --update-baseline.", "--anchor", "sources.calls.sojourn.mean=3s")]
    [InlineData("Results are compared in pairs: give both --base and --head.", "--base", "x")]
    [InlineData("Say what a regression is", "--base", "x", "--head", "y")]
    [InlineData("cannot be used: ", "--base", "no-such", "--head", "no-such", "--margin", Margin)]
    public void What_cannot_be_held_is_answered_with_a_sentence(string sentence, params string[] more)
    {
        string[] place = more.Contains("--base") ? [] : ["--baseline", Baseline];
        Run(Desk(), ["gate", Scenario, "--out", _folder.At("out"), .. place, .. more]).ShouldBe(2);
        _terminal.Error.ShouldContain(sentence);
        _terminal.Out.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("was made with seed 3, and only cells of the same seed pair with it: leave --seed 4 out", "--seed", "4")]
    [InlineData("keeps 40 replications, fewer than --budget 80: write it anew with --update-baseline --budget 80.", "--budget", "80")]
    [InlineData("watches no arm 'fast': write it anew with --update-baseline --arms.", "--arms", "fast")]
    [InlineData("keeps no values of sources.calls.goodput, only of sources.calls.sojourn.mean", "--margin", "sources.calls.goodput=1/h")]
    [InlineData("although nothing has changed (at most 1 % is allowed): give --budget", "--margin", "sources.calls.sojourn.mean=1ms")]
    public void What_does_not_fit_the_baseline_is_answered_with_a_sentence(string sentence, params string[] more)
    {
        Write();
        Gate(Desk(), more).ShouldBe(2);
        _terminal.Error.ShouldContain(sentence);
    }

    [Fact]
    public void A_baseline_of_another_scenario_is_answered_with_what_to_do()
    {
        Write();
        File.Copy(Scenario, _folder.At("other.json"));
        Run(Desk(), "gate", _folder.At("other.json"), "--baseline", Baseline, "--out", _folder.At("out")).ShouldBe(2);
        _terminal.Error.ShouldBe($"{Baseline} is a baseline of the scenario 'desk', and this one is 'other': "
            + "name its own with --baseline, or write one with --update-baseline.\n");
    }

    [Fact]
    public void A_torn_baseline_is_answered_with_its_place()
    {
        Write();
        File.WriteAllText(Baseline, File.ReadAllText(Baseline)[..500]);
        Gate(Desk()).ShouldBe(2);
        _terminal.Error.ShouldContain("desk.json:");
        _terminal.Error.ShouldContain("is no whole baseline");
        _terminal.Error.ShouldNotContain("   at ");
    }

    private int Write() => Run(Desk(), "gate", Scenario, "--baseline", Baseline, "--update-baseline", "--margin", Margin, "--out", _folder.At("first"));

    private int Update(ICellRunner runner, params string[] more) =>
        Run(runner, ["gate", Scenario, "--baseline", Baseline, "--update-baseline", "--out", _folder.At("first"), .. more]);

    private int Gate(ICellRunner runner, params string[] more) =>
        Run(runner, ["gate", Scenario, "--baseline", Baseline, "--out", _folder.At("out"), .. more]);

    private int Pair(params string[] more) => Run(
        Desk(), ["gate", Scenario, "--base", One("base"), "--head", One("head"), "--margin", Margin, "--out", _folder.At("out"), .. more]);

    private int Run(ICellRunner runner, params string[] words)
    {
        _terminal = new();
        return _terminal.RunWith(runner, words);
    }

    private void Results(string name, ICellRunner runner) => Run(runner, "run", Scenario, "--arm", "reference", "--out", _folder.At(name)).ShouldBe(0);

    private string One(string name) => Directory.GetDirectories(_folder.At(name)).Single();

    private int Widest() => _terminal.Out.Split('\n').Where(line => !line.Contains('/', StringComparison.Ordinal)).Max(line => line.Length);

    /// <summary>A desk whose sojourns are 2 s and more; each program leaves traces of its own.</summary>
    private static FakeNetworkRunner Desk(double more = 0, double noise = 0) => new((_, settings) => FakeNetworks.Result(
        ("sources.calls.sojourn.mean", 2 + more + 0.05 * GateFakes.Noise(settings.Replication) + noise * GateFakes.Noise(settings.Replication, 5)),
        ("sources.calls.goodput", 0.5 + 0.01 * GateFakes.Noise(settings.Replication, 1))) with
    {
        Digest = $"{more}-{noise}-{settings.Replication}",
    });
}

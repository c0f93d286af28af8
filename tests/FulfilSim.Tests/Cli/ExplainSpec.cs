using System.Text.Json;
using FulfilSim.Tests.Experiments.Fakes;

namespace FulfilSim.Tests.Cli;

/// <summary>What a user sees of a small comparison whose intents are told.</summary>
public sealed class ExplainSpec : IClassFixture<ExplainSpec.Compared>
{
    private readonly FakeTerminal _terminal = new();
    private readonly Compared _compared;

    public ExplainSpec(Compared compared) => _compared = compared;

    [Fact]
    public void Without_an_intent_saved_and_harmed_ones_are_listed_to_choose_from()
    {
        Explain("--arms", "verify").ShouldBe(0);
        _terminal.Out.ShouldStartWith("Intents that arms saved and harmed in replication 1 (");
        _terminal.Out.ShouldMatch(@"\nverify: \d+ saved, \d+ harmed\n");
        _terminal.Out.ShouldMatch(@"\n \d+ +(Mon|Tue) \d Mar \d\d:\d\d:\d\d  failed .+ fulfilled");
        _terminal.Out.ShouldContain($"\nThe life of one of them: fulfilsim explain {_compared.Results} --intent ");
        _terminal.Out.Split('\n').SkipLast(2).Max(line => line.Length).ShouldBeLessThanOrEqualTo(80);
    }

    [Fact]
    public void A_saved_intent_is_told_arm_beside_arm_within_eighty_columns()
    {
        var intent = SavedBy("verify");
        Explain("--intent", intent, "--arms", "reference,verify").ShouldBe(0);
        _terminal.Out.ShouldStartWith($"Intent {intent} of replication 1: ");
        _terminal.Out.ShouldContain("\nreference and verify part at +");
        _terminal.Out.ShouldMatch(@"\nthey part here +reference +verify\n");
        _terminal.Out.ShouldContain("address-verify");
        _terminal.Out.ShouldMatch(@"what the seller has of it \(margin less costs\) +-?\d+\.\d\d +-?\d+\.\d\d\n");
        _terminal.Out.Split('\n').Max(line => line.Length).ShouldBeLessThanOrEqualTo(80);
    }

    [Fact]
    public void The_outcomes_told_are_those_that_were_kept()
    {
        Explain("--intent", SavedBy("verify"), "--arms", "reference,verify", "--json").ShouldBe(0);
        using var document = JsonDocument.Parse(_terminal.Out);
        var arms = document.RootElement.GetProperty("arms");
        (arms[0].GetProperty("outcome").GetString(), arms[1].GetProperty("outcome").GetString()).ShouldBe(("failed", "fulfilled"));
        document.RootElement.GetProperty("notes").GetArrayLength().ShouldBe(0, "The cells are those that were kept.");
    }

    [Fact]
    public void Left_to_itself_it_shows_the_reference_and_an_arm_that_made_the_difference()
    {
        Explain("--intent", SavedBy("verify"), "--json").ShouldBe(0);
        using var document = JsonDocument.Parse(_terminal.Out);
        var arms = document.RootElement.GetProperty("arms").EnumerateArray().ToList();
        arms.Select(arm => arm.GetProperty("arm").GetString()).First().ShouldBe("reference");
        arms.Count.ShouldBe(2);
        arms[1].GetProperty("outcome").GetString().ShouldNotBe(arms[0].GetProperty("outcome").GetString());
    }

    [Fact]
    public void More_than_two_arms_stand_one_below_the_other()
    {
        Explain("--intent", SavedBy("verify"), "--arms", "reference,verify,bare").ShouldBe(0);
        foreach (var arm in new[] { "reference", "verify", "bare" })
            _terminal.Out.ShouldContain($"\n-- under {arm} ---");
    }

    [Fact]
    public void A_page_markdown_and_json_are_written_where_asked()
    {
        var intent = SavedBy("verify");
        Explain("--intent", intent, "--arms", "reference", "--out", _compared.At("why")).ShouldBe(0);
        Directory.GetFiles(_compared.At("why")).Length.ShouldBe(3);
        _terminal.Out.ShouldContain($"Written: {_compared.At($"why/intent-{intent}-replication-1.html")}\n");
    }

    [Theory]
    [InlineData("Intent 0 does not count in replication 1: its cohort has the intents ", "--intent", "0")]
    [InlineData("has no replication 9; it has 1 of them.", "--replication", "9")]
    [InlineData("The scenario has no arm 'nope'; it has ", "--intent", "FIRST", "--arms", "nope")]
    [InlineData("has no arm 'nope' to hold against the reference; it has ", "--arms", "nope")]
    [InlineData("There is no scenario nowhere.json.", "--scenario", "nowhere.json")]
    public void What_cannot_be_told_is_a_sentence(string sentence, params string[] flags)
    {
        Explain([.. flags.Select(flag => flag == "FIRST" ? SavedBy("verify") : flag)]).ShouldBe(2);
        _terminal.Error.ShouldContain(sentence);
    }

    [Fact]
    public void What_is_no_directory_of_results_is_named()
    {
        _terminal.Run("explain", _compared.At("none")).ShouldBe(2);
        _terminal.Error.ShouldBe($"{_compared.At("none")} cannot be explained: it is no directory of a finished run, as it holds no run.json.\n");
    }

    [Fact]
    public void A_scenario_that_has_changed_since_is_refused_with_both_digests()
    {
        var changed = _compared.At("changed.json");
        File.WriteAllText(changed, File.ReadAllText(_compared.Scenario).Replace("\"5/h\"", "\"6/h\"", StringComparison.Ordinal));
        Explain("--scenario", changed).ShouldBe(2);
        _terminal.Error.ShouldStartWith($"{changed}: the scenario has changed since, as its digest is ");
    }

    [Fact]
    public void Results_of_a_version_that_did_not_keep_what_was_asked_are_refused()
    {
        var old = Directory.CreateDirectory(_compared.At("old")).FullName;
        var record = File.ReadAllText(Path.Combine(_compared.Results, "run.json"));
        File.WriteAllText(Path.Combine(old, "run.json"), record.Replace("\"origin\"", "\"was\"", StringComparison.Ordinal));
        _terminal.Run("explain", old).ShouldBe(2);
        _terminal.Error.ShouldStartWith($"{old} does not say which scenario it is of: ");
    }

    [Fact]
    public void A_network_has_no_intents_to_tell()
    {
        var scenario = _compared.At("desk.json");
        new FakeTerminal().Run("init", scenario, "--model", "network").ShouldBe(0);
        new FakeTerminal().RunWith(FakeNetworkRunner.Desk(), "compare", scenario, "--replications", "1", "--quiet", "--out", _compared.At("desk")).ShouldBe(0);
        _terminal.Run("explain", Directory.GetDirectories(_compared.At("desk")).Single()).ShouldBe(2);
        _terminal.Error.ShouldContain("is of a network, which has no orders: ");
    }

    private int Explain(params string[] flags) => _terminal.Run(["explain", _compared.Results, "--quiet", .. flags]);

    private string SavedBy(string arm)
    {
        var terminal = new FakeTerminal();
        terminal.Run("explain", _compared.Results, "--arms", arm, "--json").ShouldBe(0);
        using var document = JsonDocument.Parse(terminal.Out);
        return document.RootElement.GetProperty("arms")[0].GetProperty("some")[0].GetProperty("intent").GetRawText();
    }

    /// <summary>The starter, compared once for all tests.</summary>
    public sealed class Compared : IDisposable
    {
        private readonly TemporaryFolder _temporary = new();

        public Compared()
        {
            new FakeTerminal().Run("init", Scenario).ShouldBe(0);
            var terminal = new FakeTerminal();
            terminal.Run("compare", Scenario, "--replications", "1", "--quiet", "--out", At("reports")).ShouldBe(0, terminal.Error);
            Results = Directory.GetDirectories(At("reports")).Single();
        }

        public string Scenario => At("shop.json");

        public string Results { get; }

        public string At(string name) => _temporary.At(name);

        public void Dispose() => _temporary.Dispose();
    }
}

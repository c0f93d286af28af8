using System.Text.Json;
using FulfilSim.Tests.Experiments.Fakes;

namespace FulfilSim.Tests.Cli;

/// <summary>Precision, factorial and sensitivity studies at the command line, with fake cells.</summary>
public sealed class StudyCommandsSpec : IDisposable
{
    private readonly TemporaryFolder _temporary = new();
    private readonly FakeTerminal _terminal = new();
    private readonly string _scenario;

    public StudyCommandsSpec()
    {
        _scenario = _temporary.At("shop.json");
        new FakeTerminal().Run("init", _scenario).ShouldBe(0);
    }

    public void Dispose() => _temporary.Dispose();

    [Theory]
    [InlineData("compare --precision 0.8", "--precision is '0.8'; it must be a share above 0% and up to 50%, such as 0.2%.")]
    [InlineData("compare --precision 1% --shard 1/2", "a shard needs a fixed number, without precision.")]
    [InlineData("compare --but-for 2 --shard 1/2", "run it without --shard.")]
    [InlineData("compare --but-for 0", "--but-for is '0'; it must be a whole number from 1 to 100.")]
    [InlineData("compare --factorial --but-for 1", "choose one of them.")]
    [InlineData("compare --factorial --arms nobody", "The scenario has no arm 'nobody'")]
    [InlineData("sensitivity --arms nobody,else", "The scenario has no arm 'nobody'")]
    [InlineData("sensitivity --arms reference", "--arms must name two different arms")]
    [InlineData("sensitivity --numbers luck", "No assumed number in use is called 'luck'; there are ")]
    [InlineData("sensitivity --measure luck", "--measure is 'luck'; it must be one of failureRate, ")]
    [InlineData("sensitivity --budget 10", "raise --budget, or choose fewer --numbers, --points or --replications.")]
    [InlineData("sensitivity --shard 1/2", "leave --shard out.")]
    public void What_cannot_be_done_is_answered_with_a_sentence_and_exit_code_2(string words, string answer)
    {
        string[] typed = [.. words.Split(' ')];
        _terminal.RunWith(FakeRunner.Pure(), [typed[0], _scenario, .. typed[1..], "--out", _temporary.At("out")]).ShouldBe(2);
        _terminal.Error.ShouldContain(answer);
    }

    [Fact]
    public void A_sensitivity_study_says_what_it_takes_and_leaves_a_report_with_its_tornado()
    {
        Run("sensitivity", "--points", "0", "--numbers", "address-verify", "--arms", "verify,reference").ShouldBe(0);
        _terminal.Error.ShouldContain("1 assumed numbers: at most 100 cells (10 replications of each)");
        var page = File.ReadAllText(Path.Combine(OnlyFolder(), "index.html"));
        page.ShouldContain("data-chart=\"tornado\"");
        page.ShouldContain("id=\"sensitivity\"");
        File.ReadAllText(Path.Combine(OnlyFolder(), "summary.md")).ShouldContain("fulfilsim sensitivity ");
    }

    [Fact]
    public void Asked_for_json_a_factorial_study_prints_one_document()
    {
        Run("compare", "--factorial", "--json").ShouldBe(0);
        using var document = JsonDocument.Parse(_terminal.Out);
        document.RootElement.GetProperty("factors").GetArrayLength().ShouldBe(document.RootElement.GetProperty("effects").GetArrayLength());
        File.ReadAllText(Path.Combine(OnlyFolder(), "results.json")).ShouldBe(_terminal.Out);
    }

    [Fact]
    public void Equal_arms_are_known_exactly_at_the_first_look()
    {
        Run("compare", "--precision", "5%").ShouldBe(0);
        _terminal.Out.ShouldContain("Stopped after 20 replications (looks at 20)");
    }

    [Theory]
    [InlineData("sensitivity")]
    [InlineData("compare --factorial")]
    public void No_line_is_wider_than_eighty_columns(string words)
    {
        string[] typed = words.Split(' ');
        Run(typed[0], [.. typed[1..]]).ShouldBe(0);
        _terminal.Out.Split('\n').Where(line => !line.StartsWith("Report:", StringComparison.Ordinal)).ShouldAllBe(line => line.Length <= 80);
    }

    private int Run(string command, params string[] flags) =>
        _terminal.RunWith(FakeRunner.Pure(), [command, _scenario, .. flags, "--out", _temporary.At("out")]);

    private string OnlyFolder() => Directory.GetDirectories(_temporary.At("out")).ShouldHaveSingleItem();
}

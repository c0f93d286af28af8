using FulfilSim.Tests.Experiments.Fakes;
using FulfilSim.Tests.Experiments.Planning;

namespace FulfilSim.Tests.Cli;

/// <summary>plan as its user sees it: what is refused, in which sentence, and what is printed.</summary>
public sealed class PlanCommandSpec : IDisposable
{
    private readonly FakeTerminal _terminal = new();
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("orderSystem.worker=1..4", "--vary names 'orderSystem.worker', which is no capacity of this scenario. Did you mean orderSystem.workers?")]
    [InlineData("buyers.retries.max=1..4", "--vary names 'buyers.retries.max', which is no capacity of this scenario. It has orderSystem.workers,")]
    [InlineData("orderSystem.workers=4..1", "--vary orderSystem.workers goes from 4 to 1;")]
    [InlineData("orderSystem.workers=0..4", "--vary orderSystem.workers goes from 0 to 4;")]
    [InlineData("orderSystem.workers", "--vary is 'orderSystem.workers'; it must be a capacity and a range of whole numbers")]
    [InlineData("warehouses.warehouse.pickers=1..4", "warehouses.warehouse.pickTime is only assumed")]
    public void A_range_that_cannot_be_searched_is_told_what_to_do(string vary, string sentence)
    {
        Run("--vary", vary).ShouldBe(2);
        _terminal.Error.ShouldStartWith(sentence);
        _terminal.Out.ShouldBeEmpty();
    }

    [Fact]
    public void Ranges_and_prices_are_given_once_and_for_the_same_capacities()
    {
        Run("--vary", "orderSystem.workers=1..4", "--vary", "orderSystem.workers=1..8").ShouldBe(2);
        Run("--vary", "orderSystem.workers=1..4", "--price", "customerService.agents=10").ShouldBe(2);
        _terminal.Error.ShouldContain("--vary names orderSystem.workers twice");
        _terminal.Error.ShouldContain("--price names customerService.agents, which --vary does not");
    }

    [Fact]
    public void A_scenario_without_objectives_has_nothing_to_be_planned_for()
    {
        File.WriteAllText(_folder.At("shop.json"), """{ "title": "T", "question": "Q" }""");
        _terminal.Run("plan", _folder.At("shop.json"), "--vary", "orderSystem.workers=1..4").ShouldBe(2);
        _terminal.Error.ShouldStartWith("The scenario has no objectives: say under \"objectives\" what shall be kept");
    }

    [Fact]
    public void The_answer_is_printed_within_80_columns_and_kept_with_its_report()
    {
        Run("--vary", "orderSystem.workers=1..16", "-q").ShouldBe(0);

        _terminal.Out.Split((char)10).Where(line => !line.StartsWith("Report: ", StringComparison.Ordinal)).Max(line => line.TrimEnd().Length)
            .ShouldBeLessThanOrEqualTo(80);
        _terminal.Out.ShouldContain("orderSystem.workers = 5 is the cheapest that meets the objective");
        var results = Directory.GetDirectories(_folder.At("reports")).ShouldHaveSingleItem();
        Directory.GetFileSystemEntries(results).Select(Path.GetFileName).Order(StringComparer.Ordinal)
            .ShouldBe(["index.html", "points", "results.json", "run.json", "summary.md"]);
        File.ReadAllText(Path.Combine(results, "index.html")).ShouldContain("data-chart=\"load-failure\"");
    }

    [Fact]
    public void Json_is_one_document_equal_to_the_one_in_the_directory()
    {
        Run("--vary", "orderSystem.workers=1..16", "--budget", "60", "--json", "-q").ShouldBe(0);

        var results = Directory.GetDirectories(_folder.At("reports")).ShouldHaveSingleItem();
        _terminal.Out.ShouldBe(File.ReadAllText(Path.Combine(results, "results.json")));
    }

    [Fact]
    public void Where_no_number_does_the_exit_code_says_so()
    {
        Run("--vary", "orderSystem.workers=1..3", "-q").ShouldBe(1);
        _terminal.Out.ShouldContain("No capacities in these ranges were shown to meet all objectives.");
    }

    /// <summary>At most 5 % may fail, for which it takes 5 workers.</summary>
    private int Run(params string[] words)
    {
        File.WriteAllText(_folder.At("shop.json"), """
            { "title": "T", "question": "Q",
              "clock": { "runIn": "1d" },
              "orderSystem": { "workers": 1, "serviceTimeBasis": "measured" },
              "objectives": [ { "measure": "failureRate", "atMost": "5%" } ] }
            """);
        return _terminal.RunWith(new FakeShops(), ["plan", _folder.At("shop.json"), "--out", _folder.At("reports"), .. words]);
    }
}

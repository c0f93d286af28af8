using FulfilSim.Cli.Printing;
using FulfilSim.Tests.Scenarios;

namespace FulfilSim.Tests.Cli;

public sealed class CheckPageSpec
{
    private const string TwoPlaces = """
        "paymentGateways": [{ "name": "acquirer-a" }], "warehouses": [{ "name": "sao-paulo" }]
        """;

    private readonly FakeTerminal _terminal = new();

    [Fact]
    public void Each_station_stands_on_one_line_under_the_name_of_its_plant()
    {
        CheckPage.Print(Texts.Reading(Texts.Scenario(TwoPlaces)), _terminal.Terminal());
        NamesIn(_terminal.Out).ShouldBe(["orderSystem.workers", "acquirer-a.slots", "sao-paulo.pickers"]);
    }

    [Fact]
    public void For_programs_a_station_keeps_its_whole_name()
    {
        CheckJson.Print(Texts.Reading(Texts.Scenario(TwoPlaces)), _terminal.Terminal());
        _terminal.Out.ShouldContain("\"station\": \"paymentGateways.acquirer-a.slots\"");
    }

    /// <summary>The first column below the table's rule, to the empty line.</summary>
    private static string[] NamesIn(string page) =>
    [
        .. page.Split('\n')
            .SkipWhile(line => !line.StartsWith('─'))
            .Skip(1)
            .TakeWhile(line => line.Length > 0)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0]),
    ];
}

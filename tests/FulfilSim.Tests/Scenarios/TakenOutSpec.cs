using FulfilSim.Experiments.Scenarios;
using static FulfilSim.Tests.Scenarios.Texts;

namespace FulfilSim.Tests.Scenarios;

public sealed class TakenOutSpec
{
    private const string Two = """
        { "title": "T", "question": "Q", "warehouses": [ { "name": "north", "share": "50%" }, { "name": "south", "share": "50%" } ] }
        """;

    [Fact]
    public void Null_takes_an_entry_out_of_its_list() =>
        ((ShopScenario)Reading(Two, "warehouses.north.share=100%", "warehouses.south=null").Scenario!).Shop.Warehouses
            .ShouldHaveSingleItem().Name.ShouldBe("north");

    [Fact]
    public void What_refers_to_it_is_judged_as_if_it_had_never_been_there() =>
        Reading(Two, "warehouses.south=null").Codes().ShouldBe(["FS1024"]);
}

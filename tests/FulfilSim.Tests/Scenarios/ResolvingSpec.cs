using FulfilSim.Experiments.Scenarios;
using FulfilSim.Fulfilment.Mitigations;
using FulfilSim.Scenarios;
using FulfilSim.Scenarios.Files;
using FulfilSim.Statistics;
using static FulfilSim.Tests.Scenarios.Texts;

namespace FulfilSim.Tests.Scenarios;

/// <summary>Scenarios that build on others, and overrides.</summary>
public sealed class ResolvingSpec
{
    [Fact]
    public void Objects_merge_and_everything_else_replaces()
    {
        var scenario = Over(
            """{ "title": "base", "question": "Q", "orderSystem": { "workers": 3, "queueCapacity": 5 }, "reference": ["waybill-ocr"] }""",
            """{ "title": "top", "extends": "base.json", "orderSystem": { "workers": 7 }, "reference": [] }""");

        scenario.Title.ShouldBe("top");
        scenario.Shop.OrderSystem.Workers.ShouldBe(7);
        scenario.Shop.OrderSystem.QueueCapacity.ShouldBe(5);
        scenario.Reference.Mitigations.ShouldBeEmpty();
    }

    [Fact]
    public void A_distribution_replaces_another_one_as_a_whole() =>
        Over(
            """{ "title": "T", "question": "Q", "orderSystem": { "serviceTime": { "lognormal": { "mean": "2s", "cv": 1 } } } }""",
            """{ "extends": "base.json", "orderSystem": { "serviceTime": { "lognormal": { "p50": "1s", "p95": "3s" } } } }""")
            .Shop.OrderSystem.ServiceTime.ShouldBe(Lognormal.WithQuantiles(0.5, 1, 0.95, 3));

    [Fact]
    public void Of_several_bases_the_later_one_wins()
    {
        var files = new MemoryFiles()
            .With(Here, Scenario("\"extends\": [\"a.json\", \"../b.json\"]"))
            .With("shop/a.json", """{ "orderSystem": { "workers": 1, "queueCapacity": 1 } }""")
            .With("b.json", """{ "orderSystem": { "workers": 2 } }""");

        var shop = ScenarioReader.Read(Here, [], files).Scenario.ShouldBeOfType<ShopScenario>().Shop;
        (shop.OrderSystem.Workers, shop.OrderSystem.QueueCapacity).ShouldBe((2, 1));
    }

    [Fact]
    public void A_mistake_in_a_base_is_told_at_its_own_place()
    {
        var files = new MemoryFiles()
            .With(Here, Scenario("\"extends\": \"../base.json\""))
            .With("base.json", "{\n  \"orderSystem\": { \"workers\": 0 } }");

        var problem = ScenarioReader.Read(Here, [], files).OnlyProblem();
        (problem.File, problem.Line, problem.Column).ShouldBe(("base.json", 2, 31));
    }

    [Fact]
    public void Files_that_extend_each_other_without_end_are_cut_off()
    {
        var files = new MemoryFiles().With(Here, Scenario("\"extends\": [\"l0.json\", \"l0.json\"]"));
        for (var level = 0; level < 40; level++)
            files.With($"shop/l{level}.json", $$"""{ "extends": ["l{{level + 1}}.json", "l{{level + 1}}.json"] }""");

        ScenarioReader.Read(Here, [], files).Scenario.ShouldBeNull();
    }

    [Theory]
    [InlineData("orderSystem.workers=3")]
    [InlineData("$.orderSystem.workers=3")]
    [InlineData("orderSystem={\"workers\":3}")]
    [InlineData("orderSystem.workers=9|orderSystem.workers=3")]
    public void An_override_sets_a_value_and_the_last_one_wins(string overrides) =>
        ReadText(Scenario(), overrides.Split('|')).Shop.OrderSystem.Workers.ShouldBe(3);

    [Theory]
    [InlineData("warehouses[1].pickers=12")]
    [InlineData("warehouses.south.pickers=12")]
    public void Entries_of_lists_are_addressed_by_index_or_by_name(string change) =>
        ReadText(Scenario("""  "warehouses": [ { "name": "north", "share": "40%" }, { "name": "south", "share": "60%" } ]"""), change)
            .Shop.Warehouses.Select(warehouse => warehouse.Pickers).ShouldBe([10, 12]);

    [Fact]
    public void In_a_list_that_the_file_leaves_out_the_first_entry_is_the_default_one() =>
        ReadText(Scenario(), "warehouses[0].pickers=12").Shop.Warehouses.ShouldHaveSingleItem().Pickers.ShouldBe(12);

    [Fact]
    public void A_mitigation_that_is_only_named_can_be_given_a_parameter() =>
        ReadText(Scenario("""  "arms": { "scan": ["waybill-ocr"] }"""), "arms.scan.waybill-ocr.toManual=5%")
            .Arms[2].Mitigations.ShouldBe([new WaybillOcr { ToManual = new Ratio(0.05) }]);

    [Fact]
    public void A_fault_is_addressed_by_its_mode() =>
        Reading(Scenario("""  "faults": [ { "mode": "address-wrong" } ]"""), "faults.address-wrong.rate=3").OnlyProblem().ToString().ShouldBe("""
            --set faults.address-wrong.rate=3:1:27: error FS1012
              at        $.faults[0].rate
              found     3
              expected  a share in percent, such as "1.5%"
              fix       add the percent sign: "3%"
            """);

    [Fact]
    public void An_override_of_what_nothing_knows_gets_a_suggestion() =>
        Reading(Scenario(), "orderSystem.worker=3").OnlyProblem().ToString().ShouldBe("""
            --set orderSystem.worker=3:1:12: error FS1010
              at        $.orderSystem.worker
              found     "worker"
              expected  a property that is known here
              fix       did you mean 'workers'?
            """);

    [Theory]
    [InlineData("=3")]
    [InlineData("a..b=3")]
    [InlineData("[0].a=3")]
    [InlineData("a[x]=3")]
    [InlineData("")]
    public void What_is_no_path_is_no_override(string change) =>
        Reading(Scenario(), change).OnlyProblem().Code.ShouldBe("FS1008");

    [Theory]
    [InlineData("title.x=3")]
    [InlineData("warehouses[1].pickers=3")]
    [InlineData("orderSystem[0]=3")]
    public void A_path_that_leads_nowhere_is_a_problem(string change) =>
        Reading(Scenario("\"orderSystem\": {}"), change).OnlyProblem().Code.ShouldBe("FS1009");

    private static ShopScenario Over(string below, string above)
    {
        var files = new MemoryFiles().With(Here, above).With("shop/base.json", below);
        var reading = ScenarioReader.Read(Here, [], files);
        reading.Problems.ShouldBeEmpty();
        return reading.Scenario.ShouldBeOfType<ShopScenario>();
    }
}

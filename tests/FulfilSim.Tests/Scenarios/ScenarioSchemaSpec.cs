using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Scenarios;
using FulfilSim.Scenarios.Networks;
using FulfilSim.Scenarios.Schema;

namespace FulfilSim.Tests.Scenarios;

public sealed class ScenarioSchemaSpec
{
    private static readonly JsonNode Schema = JsonNode.Parse(ScenarioSchema.Generate())!;
    private static readonly JsonNode Shop = Schema["$defs"]!["fulfilmentScenario"]!["properties"]!;
    private static readonly JsonNode Network = Schema["$defs"]!["networkScenario"]!["properties"]!;

    [Fact]
    public void The_schema_at_the_front_door_is_current() =>
        (File.ReadAllText(Path.Combine(Root(), "scenarios.schema.json")).ReplaceLineEndings("\n") == ScenarioSchema.Generate())
            .ShouldBeTrue("The records changed: run `fulfilsim schema > scenarios.schema.json`.");

    [Fact]
    public void Sentences_come_from_the_documentation_of_the_records() =>
        ((string?)Shop["orderSystem"]!["properties"]!["workers"]!["description"])
            .ShouldBe("Submissions handled at the same time. Default 4; from 1 to 100000.");

    [Fact]
    public void Counts_have_the_bounds_of_their_guards()
    {
        var workers = Shop["orderSystem"]!["properties"]!["workers"]!;
        ((int)workers["minimum"]!, (int)workers["maximum"]!).ShouldBe((1, 100_000));
    }

    [Fact]
    public void Distributions_of_money_are_told_from_those_of_durations()
    {
        var buyers = Shop["buyers"]!["properties"]!;
        ((string?)buyers["goodsValue"]!["$ref"]).ShouldBe("#/$defs/moneyDistribution");
        ((string?)buyers["patience"]!["$ref"]).ShouldBe("#/$defs/durationDistribution");
    }

    [Fact]
    public void Every_reference_leads_to_a_definition()
    {
        var known = Schema["$defs"]!.AsObject().Select(definition => $"#/$defs/{definition.Key}").ToArray();
        References(Schema).Distinct().ShouldBeSubsetOf(known);
    }

    [Fact]
    public void A_scenario_file_can_say_everything_about_a_shop()
    {
        static IEnumerable<string> NamesOf(Type type) =>
            type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => property.Name);

        NamesOf(typeof(ShopOptions)).ShouldBeSubsetOf(NamesOf(typeof(ScenarioFile)));
    }

    [Fact]
    public void The_model_that_a_file_states_says_which_properties_it_may_have()
    {
        ((string?)Schema["if"]!["properties"]!["model"]!["const"]).ShouldBe("network");
        ((string?)Schema["then"]!["$ref"]).ShouldBe("#/$defs/networkScenario");
        ((string?)Schema["else"]!["$ref"]).ShouldBe("#/$defs/fulfilmentScenario");
        Network.AsObject().Select(property => property.Key)
            .ShouldBe(["$schema", "extends", .. ModelProperties.OfNetworkFile, .. ModelProperties.OfNetwork], ignoreOrder: true);
        Shop["stations"].ShouldBeNull();
        Network["warehouses"].ShouldBeNull();
    }

    [Fact]
    public void What_may_be_left_out_of_a_network_is_described_by_what_it_is_and_never_null()
    {
        var source = Network["sources"]!["items"]!["properties"]!;
        ((string?)source["timeout"]!["$ref"]).ShouldBe("#/$defs/duration");
        ((string?)source["rate"]!["$ref"]).ShouldBe("#/$defs/rate");
        ((string?)source["batchSize"]!["$ref"]).ShouldBe("#/$defs/numberDistribution");
        ((string?)source["closed"]!["type"]).ShouldBe("object");
        ((string?)Network["stockPoints"]!["items"]!["properties"]!["reorderPoint"]!["type"]).ShouldBe("number");
        Network.ToJsonString().ShouldNotContain("null");
    }

    [Fact]
    public void Recorded_moments_are_a_list_or_the_path_of_a_file()
    {
        var recorded = Network["sources"]!["items"]!["properties"]!["recorded"]!["oneOf"]!.AsArray();
        recorded.Select(way => (string?)way!["type"]).ShouldBe(["string", "array"]);
        ((string?)recorded[1]!["items"]!["$ref"]).ShouldBe("#/$defs/duration");
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject composite => composite.SelectMany(member =>
            member is { Key: "$ref", Value: JsonValue reference } ? [(string)reference!] : References(member.Value)),
        JsonArray list => list.SelectMany(References),
        _ => [],
    };

    private static string Root([CallerFilePath] string here = "")
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(here)!);
        while (!folder.EnumerateFiles("FulfilSim.sln").Any())
            folder = folder.Parent ?? throw new InvalidOperationException("No FulfilSim.sln above this test.");
        return folder.FullName;
    }
}

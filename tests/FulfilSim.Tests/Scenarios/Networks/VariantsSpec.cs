using FulfilSim.Experiments.Scenarios;
using static FulfilSim.Tests.Scenarios.Networks.NetworkTexts;
using static FulfilSim.Tests.Scenarios.Texts;

namespace FulfilSim.Tests.Scenarios.Networks;

/// <summary>A network's rivals: overrides that stand in the file.</summary>
public sealed class VariantsSpec
{
    [Fact]
    public void A_variant_is_the_file_with_its_overrides_and_the_file_itself_is_the_reference()
    {
        var scenario = ReadNetwork(Network($$"""{{Desk}}, "variants": { "two": ["stations.desk.servers=2"], "busy": ["sources.calls.rate=0.9/s", "stations.desk.servers=3"] }"""));

        scenario.Arms.Select(arm => arm.Name).ShouldBe(["reference", "two", "busy"]);
        scenario.Arms.Select(arm => scenario.NetworkOf(arm).Stations[0].Servers).ShouldBe([1, 2, 3]);
        scenario.Arms.Select(arm => scenario.NetworkOf(arm).Sources[0].Rate!.Value.PerSecond).ShouldBe([1, 1, 0.9]);
    }

    [Fact]
    public void An_override_of_the_command_line_holds_for_every_variant() =>
        ReadNetwork(Network($$"""{{Desk}}, "variants": { "two": ["stations.desk.servers=2"] }"""), "sources.calls.rate=0.5/s")
            .Networks.Values.Select(network => network.Sources[0].Rate!.Value.PerSecond).ShouldBe([0.5, 0.5]);

    [Fact]
    public void A_mistake_in_a_variant_has_its_place_in_the_file_and_names_the_variant() =>
        Told(Network($$"""{{Desk}}, "variants": { "two": ["stations.desk.servers=0"] }""")).ShouldBe("""
            shop/test.json:1:200: error FS1013
              at        $.stations[0].servers
              found     0 (variant "two")
              expected  a value from 1 to 1000000
              fix       choose one of these; the default is 1
            """);

    [Fact]
    public void A_path_that_leads_nowhere_has_its_place_in_the_file() =>
        Told(Network($$"""{{Desk}}, "variants": { "two": ["stations.dask.servers=2"] }""")).ShouldBe("""
            shop/test.json:1:186: error FS1009
              at        $.stations
              found     "dask" (variant "two")
              expected  an entry of this list, by name or as [0]
              fix       did you mean 'desk'?
            """);

    [Theory]
    [InlineData("experiment.replications=5", "FS1010")]
    [InlineData("stationz.desk.servers=5", "FS1010")]
    [InlineData("stations.desk.servers", "FS1008")]
    public void A_variant_changes_the_network_and_nothing_else(string change, string code) =>
        Reading(Network($$"""{{Desk}}, "variants": { "two": ["{{change}}"] }""")).OnlyProblem().Code.ShouldBe(code);

    [Theory]
    [InlineData("reference")]
    [InlineData("placebo")]
    [InlineData("a b")]
    public void A_variant_has_a_name_that_a_folder_can_have(string name) =>
        Reading(Network($$"""{{Desk}}, "variants": { "{{name}}": [] }""")).OnlyProblem().Code.ShouldBe("FS1023");

    [Fact]
    public void What_is_wrong_with_the_file_is_told_once_however_many_variants_there_are() =>
        Reading(Network("""
            "kind": "steady", "sources": [ { "name": "calls", "to": "desk", "rate": "2/s" } ], "stations": [ { "name": "desk" }, { "name": "lost" } ],
            "variants": { "a": ["stations.desk.serviceTime={\"constant\": \"600ms\"}"], "b": ["stations.desk.discipline=lifo"] }
            """)).Problems.Select(problem => problem.Found).ShouldBe(
            [
                "\"desk\" with an offered load of 2 for 1 server: rho = 2",
                "\"desk\" with an offered load of 1.2 for 1 server: rho = 1.2 (variant \"a\")",
                "\"lost\", to which no way leads",
            ]);

    [Fact]
    public void Every_variant_counts_in_the_digest()
    {
        static string DigestOf(string variants) => ReadNetwork(Network($$"""{{Desk}}, "variants": { {{variants}} }""")).Digest;

        DigestOf("\"a\": [\"stations.desk.servers=2\"]").ShouldBe(DigestOf("\"a\": [ \"stations.desk.servers=2\" ]"));
        DigestOf("\"a\": [\"stations.desk.servers=3\"]").ShouldNotBe(DigestOf("\"a\": [\"stations.desk.servers=2\"]"));
    }

    [Fact]
    public void What_a_file_holds_that_only_a_variant_refers_to_counts_in_the_digest()
    {
        static string DigestWith(string moment)
        {
            var text = Network($$"""{{Desk}}, "variants": { "a": ["sources.calls={\"name\": \"calls\", \"to\": \"desk\", \"recorded\": \"t.csv\"}"] }""");
            return ReadingWith(text, "shop/t.csv", $"s\n{moment}\n").Scenario.ShouldBeOfType<NetworkScenario>().Digest;
        }

        DigestWith("2").ShouldNotBe(DigestWith("1"));
    }
}

using FulfilSim.Scenarios;
using FulfilSim.Scenarios.Files;
using static FulfilSim.Tests.Scenarios.Texts;

namespace FulfilSim.Tests.Scenarios;

/// <summary>The digest depends on what a scenario says, all of it, and on nothing else.</summary>
public sealed class DigestLaw
{
    [Fact]
    public void How_a_scenario_is_written_does_not_change_its_digest()
    {
        const string plain = """{ "title": "T", "question": "Q", "orderSystem": { "workers": 3, "queueCapacity": 5 } }""";
        const string other = """
            // a comment
            { "$schema": "../x.json", "orderSystem": { "queueCapacity": 5, "workers": 3.0, },
              "question": "Q", /* another */ "title": "\u0054" }
            """;

        ReadText(other).Digest.ShouldBe(ReadText(plain).Digest.Replace("3.0", "3", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_a_scenario_lies_does_not_change_its_digest()
    {
        var files = new MemoryFiles().With("a/b/one.json", Scenario()).With("two.json", Scenario());

        ScenarioReader.Read("a/b/one.json", [], files).Scenario!.Digest
            .ShouldBe(ScenarioReader.Read("two.json", [], files).Scenario!.Digest);
    }

    [Fact]
    public void An_override_and_a_base_count_as_if_they_stood_in_the_file()
    {
        var inFile = ReadText(Scenario("\"orderSystem\": { \"workers\": 3 }")).Digest;
        var files = new MemoryFiles()
            .With(Here, """{ "extends": "base.json", "title": "T" }""")
            .With("shop/base.json", """{ "question": "Q", "orderSystem": { "workers": 3 } }""");

        ReadText(Scenario(), "orderSystem.workers=3").Digest.ShouldBe(inFile);
        ScenarioReader.Read(Here, [], files).Scenario!.Digest.ShouldBe(inFile);
    }

    [Fact]
    public void What_a_referenced_file_holds_counts_and_what_it_is_called_does_not()
    {
        static string DigestWith(string name, string quantile) => ScenarioReader.Read(Here, [], new MemoryFiles()
            .With(Here, Scenario($$"""  "orderSystem": { "serviceTime": { "empirical": "{{name}}" } }"""))
            .With($"shop/{name}", $$"""{ "unit": "s", "quantiles": [[0, 0], [1, {{quantile}}]] }""")).Scenario!.Digest;

        DigestWith("b.json", "4").ShouldBe(DigestWith("a.json", "4"));
        DigestWith("a.json", "5").ShouldNotBe(DigestWith("a.json", "4"));
    }

    [Theory]
    [InlineData("title=U")]
    [InlineData("orderSystem.workers=5")]
    [InlineData("experiment.seed=18446744073709551614")]
    [InlineData("experiment.seed=18446744073709551615")]
    public void Every_change_of_what_it_says_changes_the_digest(string change) =>
        ReadText(Scenario(), change).Digest.ShouldNotBe(ReadText(Scenario(), "experiment.seed=1").Digest);

    [Fact]
    public void Neighbouring_large_seeds_have_digests_of_their_own() =>
        ReadText(Scenario(), "experiment.seed=18446744073709551614").Digest
            .ShouldNotBe(ReadText(Scenario(), "experiment.seed=18446744073709551615").Digest);
}

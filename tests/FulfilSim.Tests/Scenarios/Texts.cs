using FulfilSim.Experiments.Scenarios;
using FulfilSim.Scenarios;
using FulfilSim.Scenarios.Files;
using FulfilSim.Scenarios.Problems;

namespace FulfilSim.Tests.Scenarios;

/// <summary>Scenarios written as text in a test.</summary>
internal static class Texts
{
    public const string Here = "shop/test.json";

    /// <summary>The properties that every scenario needs, and some more.</summary>
    public static string Scenario(string more = "") => $$"""{ "title": "T", "question": "Q"{{(more.Length > 0 ? ", " + more : "")}} }""";

    public static ScenarioReading Reading(string text, params string[] overrides) =>
        ScenarioReader.Read(Here, overrides, new MemoryFiles().With(Here, text));

    /// <summary>The scenario in a text that has no problem.</summary>
    public static ShopScenario ReadText(string text, params string[] overrides)
    {
        var reading = Reading(text, overrides);
        reading.Problems.ShouldBeEmpty();
        return reading.Scenario.ShouldBeOfType<ShopScenario>();
    }

    /// <summary>The one problem of a text, as a person reads it.</summary>
    public static string Told(string text, params string[] overrides) => Told(Reading(text, overrides));

    public static string Told(ScenarioReading reading) => string.Join("\n", reading.Problems);

    public static IEnumerable<string> Codes(this ScenarioReading reading) => reading.Problems.Select(problem => problem.Code);

    public static Problem OnlyProblem(this ScenarioReading reading) => reading.Problems.ShouldHaveSingleItem();
}

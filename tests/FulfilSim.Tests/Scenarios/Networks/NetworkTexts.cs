using FulfilSim.Experiments.Scenarios;
using FulfilSim.Scenarios;
using FulfilSim.Scenarios.Files;
using static FulfilSim.Tests.Scenarios.Texts;

namespace FulfilSim.Tests.Scenarios.Networks;

/// <summary>Scenarios of the network model, written as text in a test.</summary>
internal static class NetworkTexts
{
    /// <summary>One desk that one source of calls comes to.</summary>
    public const string Desk = """
        "sources": [ { "name": "calls", "to": "desk", "rate": "1/s" } ], "stations": [ { "name": "desk" } ]
        """;

    public const string Calls = """ "sources": [ { "name": "calls", "to": "desk", "rate": "1/s" } ] """;

    /// <summary>The properties that every scenario of a network needs, and the network's.</summary>
    public static string Network(string network) => $$"""{ "title": "T", "question": "Q", "model": "network", {{network}} }""";

    /// <summary>The scenario in a text that has no problem.</summary>
    public static NetworkScenario ReadNetwork(string text, params string[] overrides)
    {
        var reading = Reading(text, overrides);
        reading.Problems.ShouldBeEmpty();
        return reading.Scenario.ShouldBeOfType<NetworkScenario>();
    }

    /// <summary>With another file beside it.</summary>
    public static ScenarioReading ReadingWith(string text, string name, string content) =>
        ScenarioReader.Read(Here, [], new MemoryFiles().With(Here, text).With(name, content));
}

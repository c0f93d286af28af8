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

    /// <summary>A network that uses most of what a file can say.</summary>
    public static readonly string Everything = Network("""
        "kind": "steady", "warmUp": "1min", "runLength": "2h", "drain": true, "batches": 20,
        "sources": [
          { "name": "calls", "to": "desk", "rate": "40/s", "swing": { "amplitude": "60%", "period": "1h" },
            "steps": [ { "from": "20s", "for": "5s", "factor": 2 } ], "priority": 1, "timeout": "3s", "cancelsWork": true,
            "retry": { "max": 3, "base": "5ms", "cap": "2s", "growth": "exponential", "jitter": "decorrelated",
                       "budget": { "size": 5, "refillPerCall": 0.1 }, "breaker": { "threshold": "10%" } } },
          { "name": "loop", "to": "row", "closed": { "callers": 8, "thinkTime": { "exponential": { "mean": "100ms" } } } },
          { "name": "trace", "to": "shelf", "recorded": ["1s", "2.5s"], "batchSize": { "uniform": { "min": 1, "max": 5 } } } ],
        "stations": [
          { "name": "desk", "servers": 3, "queueCapacity": 7, "discipline": "coDel", "coDel": { "target": "10ms" }, "lines": 2, "choose": "twoChoices",
            "serviceTime": { "lognormal": { "mean": "2s", "cv": 2 } },
            "serviceTimeBySource": { "trace": { "constant": "10ms" }, "calls": { "constant": "20ms" } },
            "patience": { "constant": "2s" }, "admission": "50%", "admissionByCustomer": true, "failureRatio": "1%",
            "breakdowns": { "timeToFailure": { "exponential": { "mean": "1h" } }, "timeToRepair": { "constant": "1min" }, "then": "fail" },
            "routes": [ { "to": "out", "share": "25%" }, { "to": "split", "share": "75%" } ], "onFailure": [ { "to": "desk" } ],
            "tails": { "waiting": ["1s", "2s"], "numberInSystem": [3, 10] }, "sampleAt": ["9min", "1h"] },
          { "name": "left", "routes": [ { "to": "whole" } ] }, { "name": "right", "routes": [ { "to": "whole" } ] } ],
        "forks": [ { "name": "split", "to": ["left", "right"] } ],
        "joins": [ { "name": "whole" } ],
        "stockPoints": [ { "name": "shelf", "quantity": { "normal": { "mean": 120, "sd": 10 } }, "initialStock": 3.5, "reorderPoint": -1, "orderUpTo": 4,
                           "unmet": "lost", "holdingCostPerSecond": 2 } ],
        "sharedItems": [ { "name": "row" } ],
        "windows": [ { "name": "spike", "from": "20s", "for": "5s" } ],
        "variants": { "two": ["stations.desk.lines=3"] },
        "expect": { "a": { "published": 2, "standardError": "3%", "by": "nobody" } }
        """);

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

using FulfilSim.Live.Options;
using FulfilSim.Scenarios;
using FulfilSim.Scenarios.Files;

namespace FulfilSim.Tests.Scenarios.Loading;

/// <summary>Loads written as text in a test; a problem's column counts from the beginning of the text.</summary>
internal static class Loads
{
    public const string Deployed = """{ "reference": { "url": "http://127.0.0.1:8080" } }""";

    /// <summary>A step that places an order.</summary>
    public const string Order =
        """{ "name": "order", "method": "post", "path": "/orders", "take": { "orderId": "$.id" }, "means": ["acknowledged", "charged", "confirmed"] }""";

    public static ScenarioReading Reading(string load, string more = "", string csv = "user,key\nana,1\n") => ScenarioReader.Read(
        Texts.Here, [], new MemoryFiles().With(Texts.Here, $$"""{{{more}}"load":{{load}}, "title": "T", "question": "Q" }""").With("shop/users.csv", csv));

    /// <summary>A load without a problem.</summary>
    public static LoadOptions Read(string load, string more = "", string csv = "user,key\nana,1\n")
    {
        var reading = Reading(load, more, csv);
        reading.Problems.ShouldBeEmpty();
        return reading.Load.ShouldNotBeNull();
    }

    /// <summary>The problems of a load, as a person reads them.</summary>
    public static string Told(string load, string more = "", string csv = "user,key\nana,1\n") => Texts.Told(Reading(load, more, csv));

    /// <summary>A load with one deployment and a journey.</summary>
    public static string WithJourney(string journey, string more = "") => $$"""{"deployments": {{Deployed}}, "journey": {{{journey}}}{{more}}}""";

    /// <summary>The same with a step behind the one that places an order.</summary>
    public static string WithStep(string step, string more = "") => WithJourney($"\"steps\": [{Order}, {{\"name\": \"next\", \"path\": \"/\"{step}}}]", more);
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FulfilSim.Scenarios.Resolving;

namespace FulfilSim.Scenarios.Schema;

/// <summary>The JSON schema of scenario files, for editors. Made from the same records that the reader fills.</summary>
public static class ScenarioSchema
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    private static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema's text, with a line end behind the last line.</summary>
    public static string Generate()
    {
        var root = RecordSchema.Of(typeof(ScenarioFile));
        var properties = (JsonObject)root["properties"]!;
        properties.Insert(0, "$schema", new JsonObject { ["type"] = "string", ["description"] = "Where editors find this schema." });
        properties.Insert(1, Bases.Extends, BasesSchema());
        var schema = new JsonObject
        {
            ["$schema"] = Dialect,
            ["title"] = "FulfilSim scenario",
            ["description"] = "A question put to the simulator: a shop, its troubles, rival arms, and how long to try.",
            ["type"] = "object",
            ["properties"] = properties.DeepClone(),
            ["additionalProperties"] = false,
            // What a file builds on may have them already.
            ["anyOf"] = new JsonArray(
                Requires([.. root["required"]!.AsArray().Select(name => (string)name!)]), Requires(Bases.Extends)),
            ["$defs"] = Definitions.All(),
        };
        return schema.ToJsonString(Written) + "\n";
    }

    private static JsonObject Requires(params string[] names) =>
        new() { ["required"] = new JsonArray([.. names.Select(name => (JsonNode)name)]) };

    private static JsonObject BasesSchema() => new()
    {
        ["description"] = "Scenario files that this one builds on, counted from this file: objects merge, everything else replaces.",
        ["oneOf"] = new JsonArray(
            new JsonObject { ["type"] = "string" },
            new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } }),
    };
}

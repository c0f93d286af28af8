using System.Text.Json.Nodes;
using FulfilSim.Actors.Networks.Options;
using FulfilSim.Scenarios.Networks;
using FulfilSim.Scenarios.Resolving;

namespace FulfilSim.Scenarios.Schema;

/// <summary>Schemas of whole scenario files, one for each model.</summary>
internal static class ModelSchemas
{
    private const string ModelName = "model";

    public static JsonObject Fulfilment() => File(
        "A question put to the simulator: a shop, its troubles, rival arms, and how long to try.",
        "fulfilment",
        RecordSchema.Of(typeof(ScenarioFile)),
        []);

    public static JsonObject Network() => File(
        "A question put to the simulator: a queueing network, its variants, and how long to try.",
        "network",
        RecordSchema.Of(typeof(NetworkFile)),
        (JsonObject)RecordSchema.Of(typeof(NetworkOptions))["properties"]!.DeepClone());

    /// <param name="head">Schema of the record with title and question; they and the model come first.</param>
    /// <param name="network">What stands beside them, before all else.</param>
    private static JsonObject File(string description, string model, JsonObject head, JsonObject network)
    {
        var properties = (JsonObject)head["properties"]!.DeepClone();
        ((JsonObject)properties[ModelName]!)["enum"] = new JsonArray(model);
        properties.Insert(0, "$schema", new JsonObject { ["type"] = "string", ["description"] = "Where editors find this schema." });
        properties.Insert(1, Bases.Extends, BasesSchema());
        var place = properties.IndexOf(ModelName) + 1;
        foreach (var (name, schema) in network)
            properties.Insert(place++, name, schema?.DeepClone());
        if (properties["variants"] is JsonObject variants)
            variants["propertyNames"] = CatalogueSchemas.ArmNameSchema();
        return new()
        {
            ["description"] = description,
            ["type"] = "object",
            ["properties"] = properties,
            ["additionalProperties"] = false,
            // What a file builds on may have them already.
            ["anyOf"] = new JsonArray(
                Requires([.. head["required"]!.AsArray().Select(name => (string)name!)]), Requires(Bases.Extends)),
        };
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

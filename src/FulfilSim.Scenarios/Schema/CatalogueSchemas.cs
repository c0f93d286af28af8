using System.Text.Json.Nodes;
using FulfilSim.Fulfilment.Catalogue;
using FulfilSim.Scenarios.Arms;
using FulfilSim.Scenarios.Catalogue;

namespace FulfilSim.Scenarios.Schema;

/// <summary>Schemas of faults, mitigations and arms: what the catalogue holds, told apart by id.</summary>
internal static class CatalogueSchemas
{
    public static JsonObject Faults() => new()
    {
        ["description"] = "A failure mode with its parameters.",
        ["oneOf"] = new JsonArray(
        [
            .. CatalogueTypes.SwitchableFaults.Select(id => Named(
                CatalogueTypes.Faults[id], FaultReader.NamedBy, id, CatalogueOf.FailureModeOf(CatalogueTypes.Faults[id]).Meaning)),
        ]),
    };

    public static JsonObject Mitigations() => new()
    {
        ["description"] = "A mitigation by its id, one with parameters, or \"@\" and the name of an arm for all of that arm's.",
        ["oneOf"] = new JsonArray(
        [
            new JsonObject { ["enum"] = new JsonArray([.. CatalogueTypes.Mitigations.Keys.Select(id => (JsonNode)id)]) },
            new JsonObject { ["type"] = "string", ["pattern"] = "^@[A-Za-z0-9]" },
            .. CatalogueTypes.Mitigations.Select(known => Named(
                known.Value, MitigationEntryReader.NamedBy, known.Key, CatalogueOf.MitigationOf(known.Value).Meaning)),
        ]),
    };

    public static JsonObject Arms() => new()
    {
        ["type"] = "object",
        ["propertyNames"] = ArmNameSchema(),
        ["additionalProperties"] = new JsonObject { ["type"] = "array", ["items"] = Definitions.Reference("mitigation") },
    };

    public static JsonObject ArmNameSchema() => new()
    {
        ["pattern"] = ArmNames.Pattern,
        ["not"] = new JsonObject { ["enum"] = new JsonArray([.. ArmNames.Reserved.Select(name => (JsonNode)name)]) },
    };

    /// <summary>The record's schema, and the property that says which record it is.</summary>
    private static JsonObject Named(Type type, string namedBy, string id, string meaning)
    {
        var schema = RecordSchema.Of(type);
        var properties = (JsonObject?)schema["properties"]?.DeepClone() ?? [];
        properties.Insert(0, namedBy, new JsonObject { ["const"] = id, ["description"] = meaning });
        return new()
        {
            ["description"] = meaning,
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray(namedBy),
            ["additionalProperties"] = false,
        };
    }
}

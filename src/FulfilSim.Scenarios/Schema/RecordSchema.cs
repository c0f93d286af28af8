using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using System.Text.Json.Serialization;
using System.Text.Json;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Scenarios.Binding;
using FulfilSim.Scenarios.Catalogue;
using FulfilSim.Statistics;

namespace FulfilSim.Scenarios.Schema;

/// <summary>Schemas of option records, by System.Text.Json's exporter; quantities refer to the schema's
/// definitions.</summary>
internal static class RecordSchema
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectNullableAnnotations = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new OpaqueConverterFactory() },
    };

    private static readonly JsonSchemaExporterOptions Exporting = new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = Transformed,
    };

    public static JsonObject Of(Type type) => (JsonObject)Options.GetJsonSchemaAsNode(type, Exporting);

    private static JsonNode Transformed(JsonSchemaExporterContext context, JsonNode node)
    {
        var type = context.TypeInfo.Type;
        var property = context.PropertyInfo?.AttributeProvider as PropertyInfo;
        var shape = property is null ? null : new PropertyShape(property);
        var schema = Definitions.ReferenceFor(type, shape?.Wanted.Unit ?? default) ?? node;
        if (schema is not JsonObject described)
            return schema;
        AddEntries(described, type, shape?.Wanted.Unit ?? default);
        var sentence = property is null ? "" : DocumentedMembers.SummaryOf(property);
        if (sentence.Length == 0 && context.Path.Length > 0 && !Definitions.IsDefined(type))
            sentence = DocumentedMembers.SummaryOf(type);
        if (sentence.Length > 0)
        {
            described.Remove("description");
            described.Insert(0, "description", sentence);
        }
        SchemaBounds.Add(described, shape);
        return described;
    }

    /// <summary>The exporter leaves out what it cannot see into, also as entries of lists and dictionaries.</summary>
    private static void AddEntries(JsonObject schema, Type type, In unit)
    {
        var entryType = type.IsGenericType ? type.GetGenericArguments()[^1] : null;
        if (entryType is null || Definitions.IsDefined(type) || Definitions.ReferenceFor(entryType, unit) is not { } reference)
            return;
        schema[type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? "items" : "additionalProperties"] = reference;
    }
}

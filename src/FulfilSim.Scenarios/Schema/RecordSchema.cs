using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Live.Options;
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

    public static JsonObject Of(Type type)
    {
        var schema = (JsonObject)Options.GetJsonSchemaAsNode(type, Exporting);
        WriteOut(schema, schema);
        return schema;
    }

    private static JsonNode Transformed(JsonSchemaExporterContext context, JsonNode node)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        if (type == typeof(StepOptions) && context.Path.Length > 0)
            return Definitions.Reference(Definitions.Step);
        var property = context.PropertyInfo?.AttributeProvider as PropertyInfo;
        var shape = property is null ? null : new PropertyShape(property);
        var schema = Definitions.ReferenceFor(type, shape?.Wanted.Unit ?? default) ?? node;
        if (schema is not JsonObject described)
            return schema;
        AddEntries(described, type, shape?.Wanted.Unit ?? default);
        RemoveNull(described);
        var sentence = property is null ? "" : DocumentedMembers.SummaryOf(property);
        if (sentence.Length == 0 && context.Path.Length > 0 && !Definitions.IsDefined(type))
            sentence = DocumentedMembers.SummaryOf(type);
        if (sentence.Length > 0)
        {
            described.Remove("description");
            described.Insert(0, "description", sentence);
        }
        SchemaBounds.Add(described, shape);
        return shape is { Wanted.MayBeFile: true } ? OrFile(described) : described;
    }

    /// <summary>Where the exporter refers to a record that it has described before, the description itself: it will stand elsewhere.</summary>
    private static void WriteOut(JsonNode? node, JsonObject root)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
                WriteOut(item, root);
        }
        if (node is not JsonObject schema)
            return;
        if ((string?)(schema["$ref"] as JsonValue) is { } reference && !reference.StartsWith(Definitions.Prefix, StringComparison.Ordinal))
        {
            schema.Remove("$ref");
            foreach (var (name, value) in Found(root, reference).Where(member => !schema.ContainsKey(member.Key)))
                schema[name] = value?.DeepClone();
        }
        foreach (var (_, value) in schema.ToList())
            WriteOut(value, root);
    }

    /// <summary>What a pointer such as "#/properties/stations/items" leads to.</summary>
    private static JsonObject Found(JsonObject root, string pointer) =>
        pointer.Split('/').Skip(1).Aggregate(root, (node, step) => (JsonObject)node[step]!);

    /// <summary>What may be missing is left out of a file, never null.</summary>
    private static void RemoveNull(JsonObject schema)
    {
        if (schema["type"] is JsonArray { Count: 2 } types && types.SingleOrDefault(type => (string?)type != "null") is { } only)
            schema["type"] = only.DeepClone();
        schema.Remove("default");
    }

    private static JsonObject OrFile(JsonObject list)
    {
        var description = list["description"]?.DeepClone();
        list.Remove("description");
        return new()
        {
            ["description"] = description,
            ["oneOf"] = new JsonArray(new JsonObject { ["type"] = "string", ["description"] = "The path of a file that holds them." }, list),
        };
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

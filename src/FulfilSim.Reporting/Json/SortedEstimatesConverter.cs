using System.Text.Json;
using System.Text.Json.Serialization;
using FulfilSim.Statistics;

namespace FulfilSim.Reporting.Json;

/// <summary>Estimates by key, written in the keys' order, so that equal results give equal files.</summary>
internal sealed class SortedEstimatesConverter : JsonConverter<IReadOnlyDictionary<string, Estimate>>
{
    public override IReadOnlyDictionary<string, Estimate> Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("An object of estimates by key is expected here.");
        var estimates = new SortedDictionary<string, Estimate>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.GetString()!;
            reader.Read();
            estimates[key] = JsonSerializer.Deserialize(ref reader, ComparisonJson.Of(options).Estimate)
                ?? throw new JsonException($"The estimate '{key}' is null.");
        }
        return estimates;
    }

    public override void Write(
        Utf8JsonWriter writer, IReadOnlyDictionary<string, Estimate> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (key, estimate) in value.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            writer.WritePropertyName(key);
            JsonSerializer.Serialize(writer, estimate, ComparisonJson.Of(options).Estimate);
        }
        writer.WriteEndObject();
    }
}

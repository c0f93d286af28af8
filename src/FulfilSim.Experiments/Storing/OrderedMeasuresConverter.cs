using System.Text.Json;
using System.Text.Json.Serialization;

namespace FulfilSim.Experiments.Storing;

/// <summary>Measures by path, read back in the order in which they were written.</summary>
internal sealed class OrderedMeasuresConverter : JsonConverter<IReadOnlyDictionary<string, double>>
{
    public override IReadOnlyDictionary<string, double> Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("an object of measures by path is expected");
        var measures = new OrderedDictionary<string, double>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var path = reader.GetString()!;
            reader.Read();
            measures[path] = reader.TokenType switch
            {
                JsonTokenType.Number => reader.GetDouble(),
                JsonTokenType.String when NotFinite(reader.GetString()!) is { } value => value,
                _ => throw new JsonException($"the measure '{path}' is no number"),
            };
        }
        return measures;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, double> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (path, measure) in value)
        {
            writer.WritePropertyName(path);
            if (double.IsFinite(measure))
                writer.WriteNumberValue(measure);
            else
                writer.WriteStringValue(measure.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
        writer.WriteEndObject();
    }

    /// <summary>JSON has no words for them; these are .NET's.</summary>
    private static double? NotFinite(string text) => text switch
    {
        "NaN" => double.NaN,
        "Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        _ => null,
    };
}

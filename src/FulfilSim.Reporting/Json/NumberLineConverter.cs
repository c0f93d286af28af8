using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FulfilSim.Reporting.Json;

/// <summary>Many numbers on one line, even in an indented document; what is not finite is null.</summary>
/// <param name="format">How a number is written: "R" keeps every bit, "G6" is enough to draw it.</param>
internal sealed class NumberLineConverter(string format) : JsonConverter<IReadOnlyList<double>>
{
    public override IReadOnlyList<double> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException("A list of numbers is expected here.");
        var numbers = new List<double>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            numbers.Add(reader.TokenType == JsonTokenType.Null ? double.NaN : reader.GetDouble());
        return numbers;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<double> value, JsonSerializerOptions options) =>
        writer.WriteRawValue($"[{string.Join(',', value.Select(Text))}]");

    private string Text(double number) =>
        double.IsFinite(number) ? number.ToString(format, CultureInfo.InvariantCulture) : "null";
}

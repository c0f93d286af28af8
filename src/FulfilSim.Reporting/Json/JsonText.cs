using System.Text;
using System.Text.Json;

namespace FulfilSim.Reporting.Json;

/// <summary>Documents that are written by hand.</summary>
internal static class JsonText
{
    /// <summary>One object that begins with its layout's number, as text with the line's end.</summary>
    public static string Of(int formatVersion, Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, JsonLayout.Writer))
        {
            json.WriteStartObject();
            json.WriteNumber("formatVersion", formatVersion);
            write(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    /// <summary>A number; null when it is not finite.</summary>
    public static void Write(this Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }

    /// <summary>A list of texts.</summary>
    public static void Write(this Utf8JsonWriter json, string name, IEnumerable<string> sentences)
    {
        json.WriteStartArray(name);
        foreach (var sentence in sentences)
            json.WriteStringValue(sentence);
        json.WriteEndArray();
    }
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using FulfilSim.Experiments.Objectives;
using FulfilSim.Statistics;

namespace FulfilSim.Reporting.Json;

/// <summary>How all answers are laid out as JSON: names in camel case, equal answers in equal bytes, what is not finite as null.</summary>
internal static class JsonLayout
{
    /// <summary>The same for what is written by hand.</summary>
    public static JsonWriterOptions Writer { get; } = new()
    {
        Indented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>For files: indented, text as it is.</summary>
    public static JsonSerializerOptions ForFiles(params IEnumerable<JsonConverter> further) =>
        Settings(JavaScriptEncoder.UnsafeRelaxedJsonEscaping, isIndented: true, further);

    /// <summary>For a page: compact, "&lt;", "&gt;" and "&amp;" escaped so that no element can end early.</summary>
    public static JsonSerializerOptions ForPages(params IEnumerable<JsonConverter> further) =>
        Settings(JavaScriptEncoder.Create(UnicodeRanges.All), isIndented: false, further);

    private static JsonSerializerOptions Settings(JavaScriptEncoder encoder, bool isIndented, IEnumerable<JsonConverter> further)
    {
        var settings = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            IgnoreReadOnlyProperties = true,
            WriteIndented = isIndented,
            IndentSize = 1,
            NewLine = "\n",
            Encoder = encoder,
            RespectNullableAnnotations = true,
            Converters =
            {
                new FiniteDoubleConverter(),
                new JsonStringEnumConverter<Conclusion>(JsonNamingPolicy.CamelCase),
                new JsonStringEnumConverter<ObjectiveVerdict>(JsonNamingPolicy.CamelCase),
                new JsonStringEnumConverter<BoundKind>(JsonNamingPolicy.CamelCase),
            },
        };
        foreach (var converter in further)
            settings.Converters.Add(converter);
        return settings;
    }
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using FulfilSim.Experiments.Comparing;
using FulfilSim.Experiments.Objectives;
using FulfilSim.Statistics;

namespace FulfilSim.Reporting.Json;

/// <summary>How a comparison is written as JSON, made at build time.</summary>
[JsonSerializable(typeof(Comparison))]
internal sealed partial class ComparisonJson : JsonSerializerContext
{
    /// <summary>For files: indented, every bit of every number, text as it is.</summary>
    public static readonly ComparisonJson ForFiles =
        new(Settings("R", JavaScriptEncoder.UnsafeRelaxedJsonEscaping, isIndented: true));

    /// <summary>
    /// For a page: compact, series to six digits, "&lt;", "&gt;" and "&amp;" escaped so that no element can end early.
    /// </summary>
    public static readonly ComparisonJson ForPages =
        new(Settings("G6", JavaScriptEncoder.Create(UnicodeRanges.All), isIndented: false));

    /// <summary>The context behind options that this class made.</summary>
    public static ComparisonJson Of(JsonSerializerOptions options) => (ComparisonJson)options.TypeInfoResolver!;

    private static JsonSerializerOptions Settings(string seriesFormat, JavaScriptEncoder encoder, bool isIndented) => new()
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
            new NumberLineConverter(seriesFormat),
            new SortedEstimatesConverter(),
            new JsonStringEnumConverter<Conclusion>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<ObjectiveVerdict>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<BoundKind>(JsonNamingPolicy.CamelCase),
        },
    };
}

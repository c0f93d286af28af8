using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using FulfilSim.Experiments.Objectives;
using FulfilSim.Experiments.Planning;
using FulfilSim.Reporting.Json;
using FulfilSim.Statistics;

namespace FulfilSim.Reporting.Planning;

/// <summary>A plan as <c>results.json</c>. Equal plans give equal bytes; infinities and "not a number" become null.</summary>
public static class PlanJson
{
    /// <summary>The text of <c>results.json</c>.</summary>
    public static string Write(PlanReport report) => JsonSerializer.Serialize(report, PlanJsonContext.ForFiles.PlanReport) + "\n";

    /// <summary>Compact, and safe inside a script element.</summary>
    internal static string WriteForPage(PlanReport report) => JsonSerializer.Serialize(report, PlanJsonContext.ForPages.PlanReport);
}

/// <summary>How it is written, made at build time.</summary>
[JsonSerializable(typeof(PlanReport))]
internal sealed partial class PlanJsonContext : JsonSerializerContext
{
    public static readonly PlanJsonContext ForFiles = new(Settings(JavaScriptEncoder.UnsafeRelaxedJsonEscaping, isIndented: true));

    public static readonly PlanJsonContext ForPages = new(Settings(JavaScriptEncoder.Create(UnicodeRanges.All), isIndented: false));

    private static JsonSerializerOptions Settings(JavaScriptEncoder encoder, bool isIndented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        IgnoreReadOnlyProperties = true,
        WriteIndented = isIndented,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = encoder,
        Converters =
        {
            new FiniteDoubleConverter(),
            new JsonStringEnumConverter<Conclusion>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<ObjectiveVerdict>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<BoundKind>(JsonNamingPolicy.CamelCase),
        },
    };
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using FulfilSim.Experiments.Factorial;
using FulfilSim.Experiments.Sensitivity;
using FulfilSim.Reporting.Json;
using FulfilSim.Statistics;

namespace FulfilSim.Reporting.Studies;

/// <summary>Studies as <c>results.json</c>. Equal answers give equal bytes; infinities and "not a number" become null.</summary>
public static class StudyJson
{
    public static string Write(SensitivityReport report) =>
        JsonSerializer.Serialize(report, StudyJsonContext.ForFiles.SensitivityReport) + "\n";

    public static string Write(FactorialReport report) =>
        JsonSerializer.Serialize(report, StudyJsonContext.ForFiles.FactorialReport) + "\n";

    /// <summary>Compact, and safe inside a script element.</summary>
    internal static string WriteForPage(SensitivityReport report) =>
        JsonSerializer.Serialize(report, StudyJsonContext.ForPages.SensitivityReport);
}

/// <summary>How studies are written as JSON, made at build time.</summary>
[JsonSerializable(typeof(SensitivityReport))]
[JsonSerializable(typeof(FactorialReport))]
internal sealed partial class StudyJsonContext : JsonSerializerContext
{
    public static readonly StudyJsonContext ForFiles = new(Settings(JavaScriptEncoder.UnsafeRelaxedJsonEscaping, isIndented: true));

    /// <summary>"&lt;", "&gt;" and "&amp;" are escaped, so that no element can end early.</summary>
    public static readonly StudyJsonContext ForPages = new(Settings(JavaScriptEncoder.Create(UnicodeRanges.All), isIndented: false));

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
        },
    };
}

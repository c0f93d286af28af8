using System.Text.Json;
using System.Text.Json.Serialization;
using FulfilSim.Experiments.Factorial;
using FulfilSim.Experiments.Sensitivity;
using FulfilSim.Reporting.Json;

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
    public static readonly StudyJsonContext ForFiles = new(JsonLayout.ForFiles());

    public static readonly StudyJsonContext ForPages = new(JsonLayout.ForPages());
}

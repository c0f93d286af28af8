using System.Text.Json;
using System.Text.Json.Serialization;
using FulfilSim.Experiments.Planning;
using FulfilSim.Reporting.Json;

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
    public static readonly PlanJsonContext ForFiles = new(JsonLayout.ForFiles());

    public static readonly PlanJsonContext ForPages = new(JsonLayout.ForPages());
}

using System.Text.Json;
using FulfilSim.Experiments.Networks;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Reporting.Json;
using FulfilSim.Statistics;

namespace FulfilSim.Reporting.Networks;

/// <summary>Answers on networks as JSON. Equal answers give equal bytes; infinities and "not a number" become null.</summary>
public static class NetworkJson
{
    /// <summary>Layout of these documents; rises with every incompatible change.</summary>
    public const int FormatVersion = 1;

    /// <summary>One arm in depth.</summary>
    public static string Write(NetworkReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return JsonText.Of(FormatVersion, json =>
        {
            json.WriteString("model", "network");
            WriteHead(json, report.Scenario, report.Warnings);
            json.WriteString("arm", report.Arm.Name);
            json.WriteNumber("replications", report.Scenario.Replications);
            json.WriteNumber("confidence", report.Scenario.ConfidenceLevel);
            json.Write("warmUpSeconds", report.Arm.WarmUpSeconds);
            WriteMeasures(json, report.Arm);
            NetworkObjectives.Write(json, report.Arm.Objectives);
        });
    }

    /// <summary>Variants side by side: the text of <c>results.json</c>.</summary>
    public static string Write(NetworkComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return JsonText.Of(FormatVersion, json =>
        {
            json.WriteString("model", "network");
            WriteHead(json, comparison.Scenario, comparison.Warnings);
            json.WriteString("referenceArm", Arm.ReferenceName);
            json.WriteNumber("replications", comparison.Scenario.Replications);
            json.WriteNumber("confidence", comparison.Scenario.ConfidenceLevel);
            json.WriteStartArray("arms");
            foreach (var arm in comparison.Arms)
                WriteArm(json, arm);
            json.WriteEndArray();
        });
    }

    private static void WriteHead(Utf8JsonWriter json, NetworkSummary scenario, IReadOnlyList<string> warnings)
    {
        json.WriteStartObject("scenario");
        json.WriteString("name", scenario.Name);
        json.WriteString("title", scenario.Title);
        json.WriteString("question", scenario.Question);
        json.WriteString("digest", scenario.Digest);
        json.WriteNumber("seed", scenario.Seed);
        json.WriteEndObject();
        json.WriteString("sample", scenario.IsOfBatches ? "batches" : "replications");
        json.Write("warnings", warnings);
    }

    private static void WriteArm(Utf8JsonWriter json, NetworkArmResult arm)
    {
        json.WriteStartObject();
        json.WriteString("name", arm.Name);
        json.Write("warmUpSeconds", arm.WarmUpSeconds);
        WriteMeasures(json, arm);
        json.WriteStartObject("differences");
        foreach (var (path, difference) in arm.Differences)
        {
            json.WriteStartObject(path);
            WriteEstimate(json, difference.Difference);
            json.Write("confidence", difference.Difference.ConfidenceLevel);
            json.WriteString("conclusion", JsonNamingPolicy.CamelCase.ConvertName(difference.Conclusion.ToString()));
            json.WriteEndObject();
        }
        json.WriteEndObject();
        NetworkObjectives.Write(json, arm.Objectives);
        json.WriteEndObject();
    }

    private static void WriteMeasures(Utf8JsonWriter json, NetworkArmResult arm)
    {
        json.WriteStartObject("measures");
        foreach (var (path, estimate) in arm.Measures)
        {
            json.WriteStartObject(path);
            WriteEstimate(json, estimate);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteEstimate(Utf8JsonWriter json, Estimate estimate)
    {
        json.Write("mean", estimate.Mean);
        json.Write("halfWidth", estimate.HalfWidth);
        json.Write("standardError", estimate.StandardError);
        json.WriteNumber("n", estimate.Count);
        if (estimate.Unit.Length > 0)
            json.WriteString("unit", estimate.Unit);
    }
}

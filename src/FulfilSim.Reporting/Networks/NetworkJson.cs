using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FulfilSim.Experiments.Networks;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Statistics;

namespace FulfilSim.Reporting.Networks;

/// <summary>Answers on networks as JSON. Equal answers give equal bytes; infinities and "not a number" become null.</summary>
public static class NetworkJson
{
    /// <summary>Layout of these documents; rises with every incompatible change.</summary>
    public const int FormatVersion = 1;

    private static readonly JsonWriterOptions Written = new()
    {
        Indented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>One arm in depth.</summary>
    public static string Write(NetworkReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Text(json =>
        {
            WriteHead(json, report.Scenario, report.Warnings);
            json.WriteString("arm", report.Arm.Name);
            json.WriteNumber("replications", report.Scenario.Replications);
            json.WriteNumber("confidence", report.Scenario.ConfidenceLevel);
            WriteNumber(json, "warmUpSeconds", report.Arm.WarmUpSeconds);
            WriteMeasures(json, report.Arm);
            NetworkObjectives.Write(json, report.Arm.Objectives);
        });
    }

    /// <summary>Variants side by side: the text of <c>results.json</c>.</summary>
    public static string Write(NetworkComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return Text(json =>
        {
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

    private static string Text(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Written))
        {
            json.WriteStartObject();
            json.WriteNumber("formatVersion", FormatVersion);
            json.WriteString("model", "network");
            write(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
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
        json.WriteStartArray("warnings");
        foreach (var warning in warnings)
            json.WriteStringValue(warning);
        json.WriteEndArray();
    }

    private static void WriteArm(Utf8JsonWriter json, NetworkArmResult arm)
    {
        json.WriteStartObject();
        json.WriteString("name", arm.Name);
        WriteNumber(json, "warmUpSeconds", arm.WarmUpSeconds);
        WriteMeasures(json, arm);
        json.WriteStartObject("differences");
        foreach (var (path, difference) in arm.Differences)
        {
            json.WriteStartObject(path);
            WriteEstimate(json, difference.Difference);
            WriteNumber(json, "confidence", difference.Difference.ConfidenceLevel);
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
        WriteNumber(json, "mean", estimate.Mean);
        WriteNumber(json, "halfWidth", estimate.HalfWidth);
        WriteNumber(json, "standardError", estimate.StandardError);
        json.WriteNumber("n", estimate.Count);
        if (estimate.Unit.Length > 0)
            json.WriteString("unit", estimate.Unit);
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }
}

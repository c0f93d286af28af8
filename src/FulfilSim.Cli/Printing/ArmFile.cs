using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FulfilSim.Experiments.Comparing;
using FulfilSim.Experiments.Objectives;
using FulfilSim.Reporting.Json;
using FulfilSim.Statistics;

namespace FulfilSim.Cli.Printing;

/// <summary>One arm in depth as <c>arm.json</c>.</summary>
internal static class ArmFile
{
    public const string FileName = "arm.json";

    public static string TextOf(ArmReport report) => JsonSerializer.Serialize(report, ArmJson.ForFiles.ArmReport) + "\n";

    public static void Write(string text, string directory) => File.WriteAllText(Path.Combine(directory, FileName), text);
}

/// <summary>How it is written, made at build time.</summary>
[JsonSerializable(typeof(ArmReport))]
internal sealed partial class ArmJson : JsonSerializerContext
{
    public static readonly ArmJson ForFiles = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        IgnoreReadOnlyProperties = true,
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new FiniteDoubleConverter(), new JsonStringEnumConverter<Conclusion>(JsonNamingPolicy.CamelCase),
            new JsonStringEnumConverter<ObjectiveVerdict>(JsonNamingPolicy.CamelCase), new JsonStringEnumConverter<BoundKind>(JsonNamingPolicy.CamelCase) },
    });
}

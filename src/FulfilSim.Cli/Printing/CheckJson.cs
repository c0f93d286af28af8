using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FulfilSim.Experiments.Capacity;
using FulfilSim.Reporting.Json;
using FulfilSim.Scenarios;
using FulfilSim.Scenarios.Problems;

namespace FulfilSim.Cli.Printing;

/// <summary>What <c>check --json</c> prints.</summary>
/// <param name="IsValid">The scenario can be run.</param>
/// <param name="Digest">Of the resolved scenario; null when there is none.</param>
/// <param name="Problems">Errors and warnings, in the order of the files.</param>
/// <param name="Stations">Expected loads; empty when there is no scenario.</param>
internal sealed record CheckJson(
    bool IsValid, string? Digest, IReadOnlyList<Problem> Problems, IReadOnlyList<ExpectedLoad> Stations)
{
    public static void Print(ScenarioReading reading, Terminal terminal)
    {
        var scenario = reading.Scenario;
        var document = new CheckJson(
            scenario is not null,
            scenario?.Digest,
            reading.Problems,
            scenario is null ? [] : ExpectedLoads.Of(scenario.Shop));
        terminal.Out.WriteLine(JsonSerializer.Serialize(document, PrintedJson.ForPeople.CheckJson));
    }
}

/// <summary>How documents of the command line itself are written, made at build time.</summary>
[JsonSerializable(typeof(CheckJson))]
[JsonSerializable(typeof(CatalogueJson))]
internal sealed partial class PrintedJson : JsonSerializerContext
{
    public static readonly PrintedJson ForPeople = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new FiniteDoubleConverter(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    });
}

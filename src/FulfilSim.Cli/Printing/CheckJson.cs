using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FulfilSim.Experiments.Capacity;
using FulfilSim.Experiments.Networks;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Reporting.Json;
using FulfilSim.Scenarios;
using FulfilSim.Scenarios.Problems;

namespace FulfilSim.Cli.Printing;

/// <summary>What <c>check --json</c> prints.</summary>
/// <param name="IsValid">The scenario can be run.</param>
/// <param name="Digest">Of the resolved scenario; null when there is none.</param>
/// <param name="Problems">Errors and warnings, in the order of the files.</param>
/// <param name="Stations">Expected loads of a shop; empty when there is no scenario.</param>
/// <param name="Networks">Expected loads of every arm of a network; null for a shop.</param>
internal sealed record CheckJson(
    bool IsValid,
    string? Digest,
    IReadOnlyList<Problem> Problems,
    IReadOnlyList<ExpectedLoad> Stations,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ArmLoads>? Networks)
{
    public static void Print(ScenarioReading reading, Terminal terminal)
    {
        var scenario = reading.Scenario;
        var document = new CheckJson(
            scenario is not null,
            scenario?.Digest,
            reading.Problems,
            scenario is ShopScenario shop ? ExpectedLoads.Of(shop.Shop) : [],
            scenario is NetworkScenario network ? ArmLoads.Of(network) : null);
        terminal.Out.WriteLine(JsonSerializer.Serialize(document, PrintedJson.ForPeople.CheckJson));
    }
}

/// <summary>How busy each station of an arm of a network will be.</summary>
internal sealed record ArmLoads(string Arm, IReadOnlyList<NetworkLoad> Stations)
{
    public static IReadOnlyList<ArmLoads> Of(NetworkScenario scenario) =>
        [.. scenario.Arms.Select(arm => new ArmLoads(arm.Name, NetworkLoads.Of(scenario.NetworkOf(arm))))];
}

/// <summary>How documents of the command line itself are written, made at build time.</summary>
[JsonSerializable(typeof(CheckJson))]
[JsonSerializable(typeof(CatalogueJson))]
[JsonSerializable(typeof(IntentsJson))]
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

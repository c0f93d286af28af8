using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FulfilSim.Scenarios.Schema;

/// <summary>The JSON schema of scenario files of both models, for editors. Made from the same records that the reader fills.</summary>
public static class ScenarioSchema
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";
    private const string FulfilmentName = "fulfilmentScenario";
    private const string NetworkName = "networkScenario";

    private static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema's text, with a line end behind the last line.</summary>
    public static string Generate()
    {
        var definitions = Definitions.All();
        definitions.Insert(0, FulfilmentName, ModelSchemas.Fulfilment());
        definitions.Insert(1, NetworkName, ModelSchemas.Network());
        var schema = new JsonObject
        {
            ["$schema"] = Dialect,
            ["title"] = "FulfilSim scenario",
            ["description"] = "A question put to the simulator. \"model\" says whether a shop or a queueing network answers it.",
            ["type"] = "object",
            ["if"] = IsNetwork(),
            ["then"] = Definitions.Reference(NetworkName),
            ["else"] = Definitions.Reference(FulfilmentName),
            ["$defs"] = definitions,
        };
        return schema.ToJsonString(Written) + "\n";
    }

    private static JsonObject IsNetwork() => new()
    {
        ["properties"] = new JsonObject { ["model"] = new JsonObject { ["const"] = "network" } },
        ["required"] = new JsonArray("model"),
    };
}

using System.Text.Json;
using FulfilSim.Experiments.Objectives;
using FulfilSim.Reporting.Json;

namespace FulfilSim.Reporting.Networks;

/// <summary>Objectives in the JSON of networks, as a shop's have them.</summary>
internal static class NetworkObjectives
{
    /// <summary>The property "objectives"; nothing where there are none.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<ObjectiveResult> objectives)
    {
        if (objectives.Count == 0)
            return;
        json.WritePropertyName("objectives");
        JsonSerializer.Serialize(json, objectives, ComparisonJson.ForFiles.IReadOnlyListObjectiveResult);
    }
}

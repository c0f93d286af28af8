using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FulfilSim.Scenarios.Binding;

namespace FulfilSim.Scenarios.Schema;

/// <summary>Bounds of plain numbers, from what their guards say.</summary>
internal static partial class SchemaBounds
{
    public static void Add(JsonObject schema, PropertyShape? property)
    {
        if (property is null || (property.Wanted.Type != typeof(int) && property.Wanted.Type != typeof(double)))
            return;
        var match = Range().Match(property.Range);
        if (!match.Success)
            return;
        schema["minimum"] = Number(match.Groups[1].Value);
        schema["maximum"] = Number(match.Groups[2].Value);
    }

    private static JsonNode? Number(string text) => JsonNode.Parse(
        double.Parse(text, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\Afrom (-?[0-9.]+) to (-?[0-9.]+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Range();
}

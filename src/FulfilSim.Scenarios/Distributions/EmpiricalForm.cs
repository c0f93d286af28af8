using FulfilSim.Fulfilment.Options;
using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Problems;
using FulfilSim.Scenarios.Quantities;
using FulfilSim.Statistics;

namespace FulfilSim.Scenarios.Distributions;

/// <summary>
/// A table of quantiles, in the scenario or in a file of its own:
/// { "unit": "h", "quantiles": [[0, 0.1], ..., [1, 290.2]] }.
/// </summary>
internal static class EmpiricalForm
{
    private const string Example = "{ \"unit\": \"h\", \"quantiles\": [[0, 0.1], [0.5, 2], [1, 48]] }";

    public static Distribution? Read(DistributionSource source) => source.Node switch
    {
        ObjectNode table => FromTable(source, table),
        TextNode file when source.Context.Follow(file, source.Path) is { } table =>
            FromTable(source with { Node = table, Path = JsonPath.Root }, table),
        TextNode => null,
        var other => source.Refuse(other.Shown, "the path of a file, or an object with \"quantiles\"", $"write {Example}"),
    };

    private static Distribution? FromTable(DistributionSource source, ObjectNode table)
    {
        if (table["quantiles"] is not ListNode quantiles)
            return RefuseTable(source, table, JsonPath.Member(source.Path, "quantiles"),
                table["quantiles"]?.Shown ?? "nothing", "a list of pairs");
        if (!TryFactor(source, table, out var factor))
            return null;
        var points = new List<(double Share, double Value)>();
        for (var index = 0; index < quantiles.Items.Count; index++)
        {
            var path = JsonPath.Item(JsonPath.Member(source.Path, "quantiles"), index);
            if (Point(source, quantiles.Items[index], path, factor) is { } point)
                points.Add(point);
        }
        return points.Count == quantiles.Items.Count
            ? (source with { Node = quantiles }).Make(() => Empirical.FromQuantiles(points))
            : null;
    }

    private static (double Share, double Value)? Point(DistributionSource source, Node node, string path, double? factor)
    {
        if (node is ListNode { Items: [NumberNode share, var value] })
            return Value(source, value, JsonPath.Item(path, 1), factor) is { } read ? (share.Value, read) : null;
        RefuseTable(source, node, path, node.Shown, "a pair of a share from 0 to 1 and a value");
        return null;
    }

    private static double? Value(DistributionSource source, Node node, string path, double? factor)
    {
        if (factor is null)
            return source.Measure(node, path);
        if (node is NumberNode number && double.IsFinite(number.Value * factor.Value) && (number.Value >= 0 || source.Unit == In.Number))
            return number.Value * factor.Value;
        RefuseTable(source, node, path, node.Shown, "a number, 0 or above, since the table has a \"unit\"");
        return null;
    }

    /// <summary>What bare numbers are multiplied with; null when values carry their units themselves.</summary>
    private static bool TryFactor(DistributionSource source, ObjectNode table, out double? factor)
    {
        factor = null;
        if (table["unit"] is not { } node)
            return true;
        factor = (source.Unit, node) switch
        {
            (In.Duration, TextNode unit) when DurationText.TicksOf(unit.Text) is { } ticks => ticks / (double)TimeSpan.TicksPerSecond,
            (In.Money, TextNode unit) when unit.Text == source.Context.Currency => 1,
            (In.Number, TextNode { Text: "1" }) => 1,
            _ => null,
        };
        if (factor is not null)
            return true;
        var expected = source.Unit switch
        {
            In.Duration => "one of \"ms\", \"s\", \"min\", \"h\" and \"d\"",
            In.Money => $"the currency \"{source.Context.Currency}\"",
            _ => "\"1\"",
        };
        RefuseTable(source, node, JsonPath.Member(source.Path, "unit"), node.Shown, expected);
        return false;
    }

    private static Distribution? RefuseTable(DistributionSource source, Node node, string path, string found,
        string expected)
    {
        source.Context.Problems.Add(ProblemCodes.ReferenceFile, node.Place, path, found, expected,
            $"a table reads {Example}");
        return null;
    }
}

using FulfilSim.Scenarios.Binding;
using FulfilSim.Scenarios.Files;
using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Problems;
using FulfilSim.Scenarios.Quantities;

namespace FulfilSim.Scenarios.Values;

/// <summary>
/// Moments in a file of their own: { "unit": "s", "moments": [0.25, 1.5] }, or a CSV file of one column under the unit.
/// Without a unit each moment carries its own.
/// </summary>
internal static class RecordingFile
{
    private const string Form = "a recording reads { \"unit\": \"s\", \"moments\": [0.25, 1.5] }, or is a .csv file of one column under its unit";

    /// <summary>Entries that are wrong are left out, with their problems.</summary>
    public static object? Read(TextNode file, string path, Binder binder)
    {
        if (binder.Context.Follow(file, path) is not { } content)
            return null;
        var problems = binder.Context.Problems;
        var at = JsonPath.Member(JsonPath.Root, CsvColumn.Entries);
        if (content[CsvColumn.Entries] is not ListNode list)
        {
            Refuse(problems, content[CsvColumn.Entries] ?? content, at, content[CsvColumn.Entries]?.Shown ?? "nothing", "a list of moments");
            return null;
        }
        if (!TryUnit(content, problems, out var ticks))
            return null;
        var moments = new List<TimeSpan>(list.Items.Count);
        for (var index = 0; index < list.Items.Count && !problems.IsFull; index++)
        {
            if (Moment(list.Items[index], ticks) is { } moment)
                moments.Add(moment);
            else
                Refuse(problems, list.Items[index], JsonPath.Item(at, index), list.Items[index].Shown,
                    ticks is null ? "a duration with a unit, since the file has no \"unit\"" : "a number, 0 or above, since the file has a \"unit\"");
        }
        return moments;
    }

    /// <summary>What bare numbers count; null when moments carry their units themselves.</summary>
    private static bool TryUnit(ObjectNode content, ProblemList problems, out long? ticks)
    {
        var unit = content[CsvColumn.Unit];
        ticks = unit is TextNode text ? DurationText.TicksOf(text.Text) : null;
        if (unit is null || ticks is not null)
            return true;
        Refuse(problems, unit, JsonPath.Member(JsonPath.Root, CsvColumn.Unit), unit.Shown, "one of \"ms\", \"s\", \"min\", \"h\" and \"d\"");
        return false;
    }

    private static TimeSpan? Moment(Node node, long? unitTicks) => (node, unitTicks) switch
    {
        (TextNode text, null) when DurationText.Parse(text.Text) is { IsRead: true } parsed => parsed.Value,
        (NumberNode number, { } ticks) when number.Value >= 0 && number.Value * ticks <= DurationText.Max.Ticks =>
            TimeSpan.FromTicks((long)Math.Round(number.Value * ticks)),
        _ => null,
    };

    private static void Refuse(ProblemList problems, Node node, string path, string found, string expected) =>
        problems.Add(ProblemCodes.ReferenceFile, node.Place, path, found, expected, Form);
}

using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Quantities;

namespace FulfilSim.Scenarios.Files;

/// <summary>
/// A file of one column, read as the object that a JSON file would hold: the unit of its heading, where it has one, and
/// a list with an entry for each line that is not empty.
/// </summary>
internal static class CsvColumn
{
    public const string Unit = "unit";
    public const string Entries = "moments";

    public static bool IsNamed(string file) => file.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    public static ObjectNode Parse(string file, string text)
    {
        var top = new Place(file, 1, 1);
        var cells = Cells(file, text);
        var heading = cells.FirstOrDefault() is TextNode first && DurationText.TicksOf(first.Text) is not null ? first : null;
        var entries = new Member(Entries, top, new ListNode(top, heading is null ? cells : cells.GetRange(1, cells.Count - 1)));
        return new(top, heading is null ? [entries] : [new Member(Unit, top, heading), entries]);
    }

    private static List<Node> Cells(string file, string text)
    {
        var cells = new List<Node>();
        var lines = text.Split('\n');
        for (var index = 0; index < lines.Length; index++)
        {
            var cell = lines[index].Trim();
            var place = new Place(file, index + 1, 1);
            if (cell.Length > 0)
                cells.Add(JsonNumber.Matches(cell) ? new NumberNode(place, cell) : new TextNode(place, cell));
        }
        return cells;
    }
}

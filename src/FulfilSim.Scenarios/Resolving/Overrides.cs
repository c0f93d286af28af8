using System.Globalization;
using FulfilSim.Scenarios.Arms;
using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Problems;

namespace FulfilSim.Scenarios.Resolving;

/// <summary>
/// Lays overrides over a scenario. Entries of lists are addressed by index or by what they are called: their name, a
/// fault's mode, a mitigation's id, where a route leads to. What no path leads to is made, and judged where everything else is.
/// Null takes an entry out of its list.
/// </summary>
internal sealed class Overrides(ProblemList problems)
{
    private static readonly string[] Callings = ["name", FaultReader.NamedBy, MitigationEntryReader.NamedBy, "to"];

    public ObjectNode Apply(ObjectNode root, IReadOnlyList<string> texts)
    {
        foreach (var text in texts)
            root = Apply(root, Override.Parse(text, problems));
        return root;
    }

    /// <summary>Lays one override over a scenario; it stays as it is after a problem.</summary>
    public ObjectNode Apply(ObjectNode root, Override? change) =>
        change is null ? root : Changed(root, change, 0, JsonPath.Root) as ObjectNode ?? root;

    /// <summary>The node with the change in it; null after a problem.</summary>
    private Node? Changed(Node? node, Override change, int depth, string path)
    {
        if (depth == change.Steps.Count)
            return change.Value;
        var step = change.Steps[depth];
        return node switch
        {
            ObjectNode composite when !step.IsIndex => InObject(composite, change, depth, path),
            ListNode list => InList(list, change, depth, path),
            null when step.IsIndex => InList(new ListNode(change.PlaceOf(step), []), change, depth, path),
            null => InObject(new ObjectNode(change.PlaceOf(step), []), change, depth, path),
            _ => Refuse(change, step, path, $"a property of {node.Shown}", "a path that leads on",
                $"end the path at {path}"),
        };
    }

    private ObjectNode? InObject(ObjectNode composite, Override change, int depth, string path)
    {
        var step = change.Steps[depth];
        var value = Changed(composite[step.Name], change, depth + 1, JsonPath.Member(path, step.Name));
        return value is null ? null : composite.With(new Member(step.Name, change.PlaceOf(step), value));
    }

    private ListNode? InList(ListNode list, Override change, int depth, string path)
    {
        if (IndexOf(list, change, depth, path) is not { } index)
            return null;
        var entry = index < list.Items.Count ? list.Items[index] : null;
        if (change.Value is NullNode && depth + 1 == change.Steps.Count)
            return new(list.Place, [.. list.Items.Where((_, number) => number != index)]);
        // A mitigation that is only named becomes an object when it is given a parameter.
        if (entry is TextNode id && depth + 1 < change.Steps.Count)
            entry = new ObjectNode(id.Place, [new Member(MitigationEntryReader.NamedBy, id.Place, id)]);
        if (Changed(entry, change, depth + 1, JsonPath.Item(path, index)) is not { } value)
            return null;
        return new(list.Place, [.. list.Items.Take(index), value, .. list.Items.Skip(index + 1)]);
    }

    private int? IndexOf(ListNode list, Override change, int depth, string path)
    {
        var step = change.Steps[depth];
        if (!step.IsIndex)
        {
            var callings = list.Items.Select(CallingOf).ToArray();
            var found = Array.IndexOf(callings, step.Name);
            if (found >= 0)
                return found;
            string[] known = [.. callings.Where(calling => calling.Length > 0)];
            Refuse(change, step, path, Show.Quoted(step.Name), "an entry of this list, by name or as [0]",
                Suggestion.Fix(step.Name, known, "address the entry as [0]"));
            return null;
        }
        var index = int.Parse(step.Name, CultureInfo.InvariantCulture);
        // In a list that the file leaves out, [0] is the entry that it has by default.
        if (index < Math.Max(1, list.Items.Count))
            return index;
        Refuse(change, step, path, $"[{index}]", $"an index below {Math.Max(1, list.Items.Count)}",
            "the first entry is [0]");
        return null;
    }

    private static string CallingOf(Node entry) => entry switch
    {
        TextNode text => text.Text,
        ObjectNode composite => Callings.Select(name => composite[name]).OfType<TextNode>().FirstOrDefault()?.Text ?? "",
        _ => "",
    };

    private Node? Refuse(Override change, OverrideStep step, string path, string found, string expected, string fix)
    {
        problems.Add(ProblemCodes.OverridePath, change.PlaceOf(step), path, found, expected, fix);
        return null;
    }
}

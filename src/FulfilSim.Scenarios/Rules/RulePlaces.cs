using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Problems;

namespace FulfilSim.Scenarios.Rules;

/// <summary>Where the parts of a scenario stand, for rules that judge them together.</summary>
internal record RulePlaces(ObjectNode Root, ProblemList Problems)
{
    /// <summary>Adds a problem where these steps lead to, or as near to it as the file goes: what is wrong may be a
    /// default.</summary>
    /// <param name="steps">Names and indexes from the root.</param>
    public void Add(string code, IReadOnlyList<object> steps, string found, string expected, string fix)
    {
        var (node, path) = Walk(steps);
        Problems.Add(code, node.Place, path, found, expected, fix);
    }

    /// <summary>Where these steps lead to, or as near to it as the file goes.</summary>
    public Place PlaceOf(params IReadOnlyList<object> steps) => Walk(steps).Node.Place;

    /// <summary>Whether nothing is wrong at these steps or below, so that a rule may judge what was read there.</summary>
    public bool IsSound(params IReadOnlyList<object> steps) => !Problems.Touch(Walk(steps).Path);

    /// <summary>Whether every entry of a list became one, so that indexes mean the same in both.</summary>
    public bool HasAllEntries(int count, params IReadOnlyList<object> steps) =>
        Find(steps) is not { } node || (node is ListNode list && list.Items.Count == count);

    /// <summary>Whether the file says something there.</summary>
    public bool IsGiven(params IReadOnlyList<object> steps) => Find(steps) is not null;

    private Node? Find(IReadOnlyList<object> steps)
    {
        Node? node = Root;
        foreach (var step in steps)
            node = Child(node, step);
        return node;
    }

    private (Node Node, string Path) Walk(IReadOnlyList<object> steps)
    {
        Node? here = Root;
        Node nearest = Root;
        var path = JsonPath.Root;
        foreach (var step in steps)
        {
            here = Child(here, step);
            nearest = here ?? nearest;
            path = step is int index ? JsonPath.Item(path, index) : JsonPath.Member(path, (string)step);
        }
        return (nearest, path);
    }

    private static Node? Child(Node? node, object step) => (node, step) switch
    {
        (ObjectNode composite, string name) => composite[name],
        (ListNode list, int index) when index < list.Items.Count => list.Items[index],
        _ => null,
    };
}

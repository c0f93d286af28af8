using System.Globalization;

namespace FulfilSim.Scenarios.Json;

/// <summary>A JSON value that knows where it stands. Compared by identity: the same text elsewhere is another
/// node.</summary>
internal abstract class Node(Place place)
{
    public Place Place { get; } = place;

    /// <summary>As a problem shows it after "found": short, on one line.</summary>
    public abstract string Shown { get; }
}

internal sealed class TextNode(Place place, string text) : Node(place)
{
    public string Text { get; } = text;

    public override string Shown => Show.Quoted(Text);
}

internal sealed class NumberNode(Place place, string raw) : Node(place)
{
    /// <summary>As it was written.</summary>
    public string Raw { get; } = raw;

    /// <summary>May be infinite: JSON has no largest number.</summary>
    public double Value { get; } = double.Parse(raw, NumberStyles.Float, CultureInfo.InvariantCulture);

    public override string Shown => Show.Short(Raw);
}

internal sealed class FlagNode(Place place, bool value) : Node(place)
{
    public bool Value { get; } = value;

    public override string Shown => Value ? "true" : "false";
}

internal sealed class NullNode(Place place) : Node(place)
{
    public override string Shown => "null";
}

internal sealed class ListNode(Place place, IReadOnlyList<Node> items) : Node(place)
{
    public IReadOnlyList<Node> Items { get; } = items;

    public override string Shown => Items.Count switch
    {
        0 => "an empty list",
        1 => "a list of 1 entry",
        var count => $"a list of {count} entries",
    };
}

namespace FulfilSim.Scenarios.Json;

/// <summary>A property of an object and where its name stands.</summary>
internal sealed record Member(string Name, Place NamePlace, Node Value);

/// <summary>Properties in the order of the file; no name twice.</summary>
internal sealed class ObjectNode(Place place, IReadOnlyList<Member> members) : Node(place)
{
    private const int NamesShownMax = 5;

    private readonly Dictionary<string, Member> _byName =
        members.ToDictionary(member => member.Name, StringComparer.Ordinal);

    public IReadOnlyList<Member> Members { get; } = members;

    public override string Shown
    {
        get
        {
            if (Members.Count == 0)
                return "an empty object";
            var names = Members.Take(NamesShownMax).Select(member => Show.Quoted(member.Name));
            return $"an object with {string.Join(", ", names)}{(Members.Count > NamesShownMax ? ", ..." : "")}";
        }
    }

    public Node? this[string name] => _byName.GetValueOrDefault(name)?.Value;

    public Member? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The same object with one property replaced, or added at the end.</summary>
    public ObjectNode With(Member changed)
    {
        var others = Members.Select(member => member.Name == changed.Name ? changed : member);
        return new(Place, [.. others, .. _byName.ContainsKey(changed.Name) ? [] : new[] { changed }]);
    }
}

using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Problems;
using FulfilSim.Scenarios.Values;
using FulfilSim.Statistics;

namespace FulfilSim.Scenarios.Binding;

/// <summary>
/// Makes option records out of objects. What is left out keeps the record's default; what is wrong becomes a problem and
/// keeps the default too, so that reading can go on.
/// </summary>
internal sealed class Binder(BindingContext context)
{
    public BindingContext Context { get; } = context;

    /// <summary>A value of a type; null after a problem.</summary>
    public object? Value(Node node, string path, Wanted wanted) =>
        ValueReaders.For(wanted.Type).Read(node, path, wanted, this);

    /// <summary>A record of options; never null, but with problems it is not what the file says.</summary>
    /// <param name="type">Has a constructor without parameters.</param>
    /// <param name="source">Its properties.</param>
    /// <param name="path">Where the object stands.</param>
    /// <param name="besides">Properties that may stand there and are none of the record's own.</param>
    public object Record(Type type, ObjectNode source, string path, params IReadOnlyList<string> besides)
    {
        var shape = RecordShape.Of(type);
        var record = Activator.CreateInstance(type)!;
        foreach (var member in source.Members.TakeWhile(_ => !Context.Problems.IsFull).Where(member => !besides.Contains(member.Name)))
        {
            var at = JsonPath.Member(path, member.Name);
            if (shape.Find(member.Name) is { } property)
                Set(record, property, member.Value, at);
            else
                RefuseUnknown(member, at, shape, besides);
        }
        foreach (var missing in shape.Properties.Where(property => property.IsRequired && source[property.Name] is null))
        {
            Context.Problems.Add(ProblemCodes.MissingProperty, source.Place, JsonPath.Member(path, missing.Name),
                "nothing", $"the property \"{missing.Name}\"", $"add \"{missing.Name}\"");
        }
        return record;
    }

    private void Set(object record, PropertyShape property, Node node, string path)
    {
        if (Value(node, path, property.Wanted with { Range = property.Range }) is not { } value)
            return;
        try
        {
            property.Set(record, value);
        }
        catch (OptionRejectedException refusal)
        {
            Context.Problems.Add(
                ProblemCodes.OutOfRange, node.Place, path, node.Shown, $"a value {refusal.Expected}", $"choose one of these{DefaultOf(property, record)}");
        }
    }

    private static string DefaultOf(PropertyShape property, object record) => property.Default(record) is { } value
        ? $"; the default is {LiteralText.Of(value, property.Wanted.Unit)}"
        : "";

    private void RefuseUnknown(Member member, string path, RecordShape shape, IReadOnlyList<string> besides)
    {
        string[] known = [.. shape.Properties.Select(property => property.Name), .. besides];
        Context.Problems.Add(ProblemCodes.UnknownProperty, member.NamePlace, path, Show.Quoted(member.Name),
            "a property that is known here", Suggestion.Fix(member.Name, known,
                "remove it, or see the schema for what may stand here"));
    }
}

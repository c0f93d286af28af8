using FulfilSim.Fulfilment.Mitigations;
using FulfilSim.Scenarios.Binding;
using FulfilSim.Scenarios.Catalogue;
using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Problems;

namespace FulfilSim.Scenarios.Arms;

/// <summary>Reads the entries of an arm: "id", "@other-arm", or {"use": "id", ...} with the mitigation's own
/// parameters.</summary>
internal sealed class MitigationEntryReader : ValueReader
{
    public const string NamedBy = "use";

    public override bool Reads(Type type) => type == typeof(MitigationEntry);

    public override object? Read(Node node, string path, Wanted wanted, Binder binder) => node switch
    {
        TextNode text when text.Text.StartsWith('@') => new MitigationEntry.AllOf(text.Text[1..], node.Place, path),
        TextNode => Known(node, node, path, path, binder),
        ObjectNode source when source[NamedBy] is { } id => Known(id, source, JsonPath.Member(path, NamedBy), path, binder),
        _ => Refuse(node, path, "write \"id\", or { \"use\": \"id\" } with parameters", binder),
    };

    private static MitigationEntry.Use? Known(Node id, Node source, string idPath, string path, Binder binder)
    {
        if (id is not TextNode text || !CatalogueTypes.Mitigations.TryGetValue(text.Text, out var known))
        {
            var word = (id as TextNode)?.Text ?? "";
            return Refuse(id, idPath, Suggestion.Fix(word, [.. CatalogueTypes.Mitigations.Keys],
                "see \"fulfilsim list\""), binder);
        }
        var options = source as ObjectNode ?? new ObjectNode(source.Place, []);
        return new(text.Text, (Mitigation)binder.Record(known, options, path, NamedBy), source.Place, path);
    }

    private static MitigationEntry.Use? Refuse(Node node, string path, string fix, Binder binder)
    {
        binder.Context.Problems.Add(ProblemCodes.UnknownMitigation, node.Place, path, node.Shown,
            "a mitigation, or \"@\" and the name of an arm", fix);
        return null;
    }
}

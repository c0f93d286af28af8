using FulfilSim.Actors.Networks.Options;
using FulfilSim.Scenarios.Binding;
using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Problems;

namespace FulfilSim.Scenarios.Networks;

/// <summary>Which model a file is posed in, and what it may say at its top.</summary>
internal static class ModelProperties
{
    private const string ModelName = "model";
    private const string NetworkWord = "network";

    public static readonly IReadOnlyList<string> OfShop = NamesOf(typeof(ScenarioFile));

    public static readonly IReadOnlyList<string> OfNetwork = NamesOf(typeof(NetworkOptions));

    public static readonly IReadOnlyList<string> OfNetworkFile = NamesOf(typeof(NetworkFile));

    /// <summary>What the file says; a word that is none is left for the reader of words to refuse.</summary>
    public static ScenarioModel Of(ObjectNode root) =>
        root[ModelName] is TextNode { Text: NetworkWord } ? ScenarioModel.Network : ScenarioModel.Fulfilment;

    /// <summary>The object without what belongs to the other model; each such property is a problem.</summary>
    public static ObjectNode Sorted(ObjectNode root, ScenarioModel model, ProblemList problems)
    {
        var isNetwork = model == ScenarioModel.Network;
        string[] own = isNetwork ? [.. OfNetworkFile, .. OfNetwork] : [.. OfShop];
        string[] others = isNetwork ? [.. OfShop.Except(own)] : [.. OfNetworkFile.Concat(OfNetwork).Except(own)];
        var foreign = root.Members.Where(member => others.Contains(member.Name)).ToList();
        foreach (var member in foreign)
        {
            problems.Add(ProblemCodes.OtherModel, member.NamePlace, JsonPath.Member(JsonPath.Root, member.Name),
                $"{Show.Quoted(member.Name)}, which the {(isNetwork ? "fulfilment" : NetworkWord)} model has",
                $"a property of the {(isNetwork ? NetworkWord : "fulfilment")} model", FixFor(root, isNetwork));
        }
        return foreign.Count == 0 ? root : new(root.Place, [.. root.Members.Except(foreign)]);
    }

    private static string FixFor(ObjectNode root, bool isNetwork) =>
        isNetwork ? "remove it, or leave \"model\" out"
        : root[ModelName] is null ? "add \"model\": \"network\", or remove it"
        : "set \"model\" to \"network\", or remove it";

    private static IReadOnlyList<string> NamesOf(Type type) =>
        [.. RecordShape.Of(type).Properties.Select(property => property.Name)];
}

using FulfilSim.Fulfilment.Faults;
using FulfilSim.Scenarios.Binding;
using FulfilSim.Scenarios.Catalogue;
using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Problems;

namespace FulfilSim.Scenarios.Arms;

/// <summary>Reads faults: {"mode": "address-wrong", ...} with the mode's own parameters.</summary>
internal sealed class FaultReader : ValueReader
{
    public const string NamedBy = "mode";

    public override bool Reads(Type type) => type == typeof(FailureMode);

    public override object? Read(Node node, string path, Wanted wanted, Binder binder)
    {
        var problems = binder.Context.Problems;
        if (node is not ObjectNode source || source[NamedBy] is not { } mode)
        {
            var fix = node is TextNode lone ? $"write {{ \"mode\": {lone.Shown} }}" : "add \"mode\"";
            problems.Add(ProblemCodes.UnknownFault, node.Place, path, node.Shown,
                "an object with the \"mode\" of a failure", fix);
            return null;
        }
        var at = JsonPath.Member(path, NamedBy);
        if (mode is TextNode { Text: CatalogueTypes.ArisingFault })
        {
            problems.Add(ProblemCodes.FaultArises, mode.Place, at, mode.Shown, "a fault that can be switched on",
                $"{CatalogueTypes.ArisingFault} arises from demand and capacity: raise demand or lower capacity");
            return null;
        }
        if (mode is TextNode text && CatalogueTypes.Faults.TryGetValue(text.Text, out var known))
            return binder.Record(known, source, path, NamedBy);
        problems.Add(ProblemCodes.UnknownFault, mode.Place, at, mode.Shown, "the id of a failure mode",
            Suggestion.Fix((mode as TextNode)?.Text ?? "", [.. CatalogueTypes.SwitchableFaults], "see \"fulfilsim list\""));
        return null;
    }
}

using FulfilSim.Live.Options;
using FulfilSim.Scenarios.Binding;
using FulfilSim.Scenarios.Json;

namespace FulfilSim.Scenarios.Values;

/// <summary>Reads JSON that is not of this tool's making, and keeps it as it is.</summary>
internal sealed class JsonTextReader : ValueReader
{
    public override bool Reads(Type type) => type == typeof(JsonText);

    public override object? Read(Node node, string path, Wanted wanted, Binder binder) =>
        new JsonText(CanonicalJson.Of(node, binder.Context.References));
}

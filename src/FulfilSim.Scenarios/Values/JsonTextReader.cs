using FulfilSim.Live.Options;
using FulfilSim.Scenarios.Binding;
using FulfilSim.Scenarios.Json;

namespace FulfilSim.Scenarios.Values;

/// <summary>Reads JSON that is somebody else's: whatever it is, it is taken as it stands.</summary>
internal sealed class JsonTextReader : ValueReader
{
    public override bool Reads(Type type) => type == typeof(JsonText);

    public override object? Read(Node node, string path, Wanted wanted, Binder binder) => new JsonText(NodeText.Of(node));
}

using FulfilSim.Actors.Networks.Options;
using FulfilSim.Scenarios.Json;

namespace FulfilSim.Scenarios.Networks;

/// <summary>A network and the text it was made of.</summary>
/// <param name="References">What stands behind texts that are paths of files.</param>
internal sealed record BoundNetwork(NetworkOptions Options, ObjectNode Root, IReadOnlyDictionary<Node, Node> References)
{
    /// <summary>All that it says, in the one way of writing it.</summary>
    public string CanonicalText => CanonicalJson.Of(Root, References);
}

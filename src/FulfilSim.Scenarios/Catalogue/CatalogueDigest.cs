using FulfilSim.Fulfilment.Catalogue;

namespace FulfilSim.Scenarios.Catalogue;

/// <summary>The name of what scenarios can be made of: every fault and mitigation with its parameters and their defaults.</summary>
public static class CatalogueDigest
{
    /// <summary>16 hexadecimal digits. Another default gives another digest; another wording does not.</summary>
    public static string Value { get; } = ScenarioDigest.Of(
    [
        .. ScenarioCatalogue.Faults.SelectMany(fault => Lines(fault.Id, fault.Parameters)),
        .. ScenarioCatalogue.Mitigations.SelectMany(mitigation => Lines(mitigation.Id, mitigation.Parameters)),
    ]);

    private static IEnumerable<string> Lines(string id, IReadOnlyList<CatalogueParameter> parameters) =>
        parameters.Select(parameter => $"{id}.{parameter.Name}={parameter.Default}").Prepend(id);
}

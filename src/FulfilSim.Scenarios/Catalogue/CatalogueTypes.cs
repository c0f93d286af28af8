using FulfilSim.Fulfilment.Catalogue;

namespace FulfilSim.Scenarios.Catalogue;

/// <summary>Every failure mode and mitigation there is, by the id that scenario files use.</summary>
internal static class CatalogueTypes
{
    /// <summary>It arises from demand, capacity and impatience; no scenario can switch it on.</summary>
    public const string ArisingFault = "peak-overload";

    public static readonly IReadOnlyDictionary<string, Type> Faults =
        ById(CatalogueOf.FailureModes, type => CatalogueOf.FailureModeOf(type).Id);

    public static readonly IReadOnlyDictionary<string, Type> Mitigations =
        ById(CatalogueOf.Mitigations, type => CatalogueOf.MitigationOf(type).Id);

    /// <summary>Ids of the failure modes that a scenario can switch on.</summary>
    public static IEnumerable<string> SwitchableFaults => Faults.Keys.Where(id => id != ArisingFault);

    private static OrderedDictionary<string, Type> ById(IEnumerable<Type> types, Func<Type, string> id) =>
        new(types.Select(type => KeyValuePair.Create(id(type), type)), StringComparer.Ordinal);
}

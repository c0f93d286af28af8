using System.Reflection;
using FulfilSim.Fulfilment.Faults;
using FulfilSim.Fulfilment.Mitigations;

namespace FulfilSim.Fulfilment.Catalogue;

/// <summary>Reads the catalogue entries that stand on the definitions themselves.</summary>
public static class CatalogueOf
{
    /// <summary>Every failure mode there is, by id.</summary>
    public static IReadOnlyList<Type> FailureModes { get; } = TypesOf<FailureMode>(type => Entry<FailureModeAttribute>(type).Id);

    /// <summary>Every mitigation there is, by id.</summary>
    public static IReadOnlyList<Type> Mitigations { get; } = TypesOf<Mitigation>(type => Entry<MitigationAttribute>(type).Id);

    public static string Id(FailureMode mode) => Entry<FailureModeAttribute>(mode.GetType()).Id;

    public static string Id(Mitigation mitigation) => Entry<MitigationAttribute>(mitigation.GetType()).Id;

    public static FailureModeAttribute Of(FailureMode mode) => Entry<FailureModeAttribute>(mode.GetType());

    public static MitigationAttribute Of(Mitigation mitigation) => Entry<MitigationAttribute>(mitigation.GetType());

    /// <summary>The entry on a type of failure mode.</summary>
    public static FailureModeAttribute FailureModeOf(Type type) => Entry<FailureModeAttribute>(type);

    /// <summary>The entry on a type of mitigation.</summary>
    public static MitigationAttribute MitigationOf(Type type) => Entry<MitigationAttribute>(type);

    private static IReadOnlyList<Type> TypesOf<T>(Func<Type, string> id) =>
        [.. typeof(T).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(T)) && !type.IsAbstract).OrderBy(id, StringComparer.Ordinal)];

    private static T Entry<T>(Type type)
        where T : Attribute =>
        type.GetCustomAttribute<T>() ?? throw new InvalidOperationException($"{type.Name} has no [{typeof(T).Name}].");
}

using System.Reflection;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Fulfilment.Catalogue;
using FulfilSim.Fulfilment.Mitigations;

namespace FulfilSim.Experiments.Comparing;

/// <summary>What the definitions of mitigations say about themselves.</summary>
internal static class MitigationFacts
{
    /// <summary>Ids in the catalogue's order, each once.</summary>
    public static IReadOnlyList<string> Ids(Arm arm) =>
        [.. arm.Mitigations.Select(CatalogueOf.Id).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Whom an arm's mitigations hurt, a sentence each, with the mitigation's id.</summary>
    public static IReadOnlyList<string> Hurts(Arm arm) =>
    [
        .. from mitigation in arm.Mitigations.OrderBy(CatalogueOf.Id, StringComparer.Ordinal)
           let entry = CatalogueOf.Of(mitigation)
           where entry.Hurts.Length > 0
           select $"{entry.Id}: {entry.Hurts}",
    ];

    /// <summary>Mitigations of an arm that the other does not have with the same parameters.</summary>
    public static IEnumerable<Mitigation> Beyond(Arm arm, Arm other) =>
        arm.Mitigations.Except(other.Mitigations).OrderBy(CatalogueOf.Id, StringComparer.Ordinal);

    /// <summary>Names of the costs nobody stated, in words: "cost per order".</summary>
    public static IReadOnlyList<string> UnknownCosts(Mitigation mitigation) =>
    [
        .. from property in mitigation.GetType().GetProperties()
           where property.PropertyType == typeof(Cost) && !((Cost)property.GetValue(mitigation)!).IsKnown
           select Words(property.Name),
    ];

    /// <summary>The size of its effect is a number somebody assumed.</summary>
    public static bool HasAssumedEffect(Mitigation mitigation) =>
        mitigation.GetType().GetProperties().Any(property =>
            property.GetCustomAttribute<BasisAttribute>() is { Basis: Basis.Assumed, IsEffect: true });

    /// <summary>Ids of the mitigations by which two arms differ and whose effect is assumed: the difference is input, not finding.</summary>
    public static IReadOnlyList<string> AssumedEffectsBetween(Arm arm, Arm other) =>
    [
        .. Beyond(arm, other).Concat(Beyond(other, arm))
            .Where(HasAssumedEffect)
            .Select(CatalogueOf.Id)
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>"CostPerOrder" as "cost per order".</summary>
    private static string Words(string name) => string.Concat(name.Select((letter, index) =>
        index > 0 && char.IsUpper(letter) ? " " + char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter).ToString()));
}

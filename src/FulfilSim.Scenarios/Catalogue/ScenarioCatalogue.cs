using System.Reflection;
using FulfilSim.Fulfilment.Catalogue;
using FulfilSim.Scenarios.Binding;
using FulfilSim.Scenarios.Values;

namespace FulfilSim.Scenarios.Catalogue;

/// <summary>What scenarios can be made of: every failure mode and every mitigation, read off their definitions.</summary>
public static class ScenarioCatalogue
{
    /// <summary>By id.</summary>
    public static IReadOnlyList<CatalogueFault> Faults { get; } = [.. CatalogueTypes.Faults.Values.Select(Fault)];

    /// <summary>By id.</summary>
    public static IReadOnlyList<CatalogueMitigation> Mitigations { get; } = [.. CatalogueTypes.Mitigations.Values.Select(Mitigation)];

    private static CatalogueFault Fault(Type type)
    {
        var about = CatalogueOf.FailureModeOf(type);
        return new(about.Id, about.Category, about.Family, about.Meaning, about.Id != CatalogueTypes.ArisingFault, ParametersOf(type));
    }

    private static CatalogueMitigation Mitigation(Type type)
    {
        var about = CatalogueOf.MitigationOf(type);
        return new(about.Id, about.Group, about.Meaning, about.ActsOn, about.Target, about.Hurts, ParametersOf(type));
    }

    private static CatalogueParameter[] ParametersOf(Type type)
    {
        var defaults = Activator.CreateInstance(type)!;
        return [.. RecordShape.Of(type).Properties.Select(property => ParameterOf(property, defaults))];
    }

    private static CatalogueParameter ParameterOf(PropertyShape property, object defaults)
    {
        var basis = property.Property.GetCustomAttribute<BasisAttribute>();
        return new(property.Name, LiteralText.Of(property.Default(defaults), property.Wanted.Unit),
            DocumentedMembers.SummaryOf(property.Property), basis?.Basis, basis?.Source ?? "", basis?.IsEffect ?? false);
    }
}

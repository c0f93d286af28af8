using System.Collections;
using System.Reflection;
using System.Text.Json;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Fulfilment.Catalogue;
using FulfilSim.Fulfilment.Faults;
using FulfilSim.Fulfilment.Mitigations;
using FulfilSim.Fulfilment.Options;

namespace FulfilSim.Experiments.Sensitivity;

/// <summary>
/// Every assumed number in use: of the faults, of the mitigations of the arms in question, and of the shop where it is
/// left at its default. The sizes of mitigations' effects are among them even where a vendor states them.
/// </summary>
public static class AssumedNumbers
{
    /// <summary>In the order of the scenario: faults, mitigations, the shop.</summary>
    /// <param name="arms">Names of the arms in question.</param>
    public static IReadOnlyList<AssumedNumber> Of(ShopScenario scenario, IReadOnlyList<string> arms)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(arms);
        return [.. OfFaults(scenario), .. OfMitigations(scenario, arms), .. OfShop(scenario)];
    }

    private static IEnumerable<AssumedNumber> OfFaults(ShopScenario scenario)
    {
        for (var index = 0; index < scenario.Faults.Count; index++)
        {
            var (at, mode) = (index, scenario.Faults[index]);
            var (id, same) = (CatalogueOf.Id(mode), scenario.Faults.Count(other => CatalogueOf.Id(other) == CatalogueOf.Id(mode)));
            var owner = same > 1 ? $"{id}[{scenario.Faults.Take(index).Count(other => CatalogueOf.Id(other) == id)}]" : id;
            foreach (var property in Assumed(mode))
            {
                if (NumberOf(owner, mode, property, (changed, value) => changed with { Faults = Put(changed.Faults, at, property, value) }) is { } number)
                    yield return number;
            }
        }
    }

    /// <summary>A mitigation that stands in several arms with the same number is one; with another number it is another one.</summary>
    private static IEnumerable<AssumedNumber> OfMitigations(ShopScenario scenario, IReadOnlyList<string> arms)
    {
        var uses = scenario.Arms
            .Where(arm => arms.Contains(arm.Name))
            .SelectMany(arm => arm.Mitigations.Select(mitigation => (Arm: arm.Name, Mitigation: mitigation)));
        var parameters =
            from use in uses
            from property in Assumed(use.Mitigation)
            group use by (Id: CatalogueOf.Id(use.Mitigation), Property: property, Value: property.GetValue(use.Mitigation));
        foreach (var parameter in parameters.OrderBy(each => each.Key.Id, StringComparer.Ordinal).ToList())
        {
            var (first, property, value) = (parameter.First(), parameter.Key.Property, parameter.Key.Value);
            var isAlone = parameters.Count(other => other.Key.Id == parameter.Key.Id && other.Key.Property == property) == 1;
            var places = PlacesOf(scenario, first.Mitigation.GetType(), property, value);
            var owner = isAlone ? parameter.Key.Id : $"{parameter.Key.Id}({first.Arm})";
            if (NumberOf(owner, first.Mitigation, property, (changed, next) => Put(changed, places, property, next)) is { } number)
                yield return number;
        }
    }

    private static IEnumerable<AssumedNumber> OfShop(ShopScenario scenario) => Walk(
        scenario.Shop, "", (changed, shop) => changed with { Shop = (ShopOptions)shop }, changed => changed.Shop);

    private static IEnumerable<AssumedNumber> Walk(
        object options, string path, Func<ShopScenario, object, ShopScenario> put, Func<ShopScenario, object> get)
    {
        var defaults = Activator.CreateInstance(options.GetType());
        foreach (var property in options.GetType().GetProperties().Where(each => each.SetMethod is not null).OrderBy(each => each.MetadataToken))
        {
            var (name, value) = (NameOf(path, property), property.GetValue(options));
            if (property.GetCustomAttribute<BasisAttribute>() is { Basis: Basis.Assumed } && Equals(value, property.GetValue(defaults)))
            {
                if (NumberOf(path, options, property, (changed, next) => put(changed, OptionRecord.With(get(changed), property, next))) is { } number)
                    yield return number;
            }
            else if (IsOptions(value))
            {
                foreach (var number in Walk(
                    value!,
                    name,
                    (changed, inner) => put(changed, OptionRecord.With(get(changed), property, inner)),
                    changed => property.GetValue(get(changed))!))
                    yield return number;
            }
            else if (value is IList list && list.Count > 0 && IsOptions(list[0]))
            {
                foreach (var number in Enumerable.Range(0, list.Count).SelectMany(index => WalkItem(list, index, name, property, put, get)))
                    yield return number;
            }
        }
    }

    private static IEnumerable<AssumedNumber> WalkItem(
        IList list, int index, string path, PropertyInfo property, Func<ShopScenario, object, ShopScenario> put, Func<ShopScenario, object> get)
    {
        var item = list[index]!;
        var named = item.GetType().GetProperty("Name")?.GetValue(item) as string;
        return Walk(
            item,
            string.IsNullOrEmpty(named) ? $"{path}[{index}]" : $"{path}.{named}",
            (changed, inner) => put(changed, OptionRecord.With(get(changed), property, Replaced((IList)property.GetValue(get(changed))!, index, inner))),
            changed => ((IList)property.GetValue(get(changed))!)[index]!);
    }

    private static Array Replaced(IList list, int index, object item)
    {
        var copy = Array.CreateInstance(item.GetType(), list.Count);
        list.CopyTo(copy, 0);
        copy.SetValue(item, index);
        return copy;
    }

    private static AssumedNumber? NumberOf(
        string owner, object record, PropertyInfo property, Func<ShopScenario, object, ShopScenario> put)
    {
        var (value, basis) = (property.GetValue(record), property.GetCustomAttribute<BasisAttribute>());
        if (NumberForm.Of(value) is not { } number || NumberRange.Of(value!, number, basis) is not var (low, high))
            return null;
        low = NumberForm.Fitted(value!, OptionRecord.Allowed(record, property, number, low));
        high = NumberForm.Fitted(value!, OptionRecord.Allowed(record, property, number, high));
        return low < high
            ? new(NameOf(owner, property), value!, number, low, high, basis?.IsEffect == true, Put)
            : null;

        ShopScenario Put(ShopScenario scenario, double next) => put(scenario, NumberForm.ValueOf(value!, next));
    }

    private static IEnumerable<PropertyInfo> Assumed(object record) => record.GetType().GetProperties()
        .Where(property => property.GetCustomAttribute<BasisAttribute>() is { } basis && (basis.Basis == Basis.Assumed || basis.IsEffect))
        .OrderBy(property => property.MetadataToken);

    private static (int Arm, int Mitigation)[] PlacesOf(ShopScenario scenario, Type type, PropertyInfo property, object? value) =>
    [
        .. from arm in Enumerable.Range(0, scenario.Arms.Count)
           from index in Enumerable.Range(0, scenario.Arms[arm].Mitigations.Count)
           let mitigation = scenario.Arms[arm].Mitigations[index]
           where mitigation.GetType() == type && Equals(property.GetValue(mitigation), value)
           select (arm, index),
    ];

    private static ShopScenario Put(ShopScenario scenario, (int Arm, int Mitigation)[] places, PropertyInfo property, object value)
    {
        Arm[] arms = [.. scenario.Arms];
        foreach (var (arm, index) in places)
        {
            Mitigation[] mitigations = [.. arms[arm].Mitigations];
            mitigations[index] = OptionRecord.With(mitigations[index], property, value);
            arms[arm] = arms[arm] with { Mitigations = mitigations };
        }
        return scenario with { Arms = arms };
    }

    private static FailureMode[] Put(IReadOnlyList<FailureMode> faults, int index, PropertyInfo property, object value)
    {
        FailureMode[] changed = [.. faults];
        changed[index] = OptionRecord.With(changed[index], property, value);
        return changed;
    }

    private static bool IsOptions(object? value) => value?.GetType() is { IsClass: true } type
        && type.Namespace == typeof(ShopOptions).Namespace && type.GetMethod("<Clone>$") is not null && type.GetConstructor([]) is not null;

    private static string NameOf(string owner, PropertyInfo property)
    {
        var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        return owner.Length == 0 ? name : $"{owner}.{name}";
    }
}

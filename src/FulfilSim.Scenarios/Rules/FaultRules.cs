using FulfilSim.Fulfilment.Catalogue;
using FulfilSim.Fulfilment.Faults;
using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Problems;

namespace FulfilSim.Scenarios.Rules;

/// <summary>Faults act where there is something to act on, at times that matter, and once each.</summary>
internal static class FaultRules
{
    private const int CountMax = 1000;

    public static void Check(RuleContext context)
    {
        var faults = context.File.Faults;
        if (!context.HasAllEntries(faults.Count, "faults"))
            return;
        if (faults.Count > CountMax)
        {
            context.Add(ProblemCodes.OutOfRange, ["faults"], $"{faults.Count} faults", $"at most {CountMax} faults",
                "join those that are alike");
            return;
        }
        for (var index = 0; index < faults.Count; index++)
        {
            CheckPlant(context, faults[index], index);
            Window.Check(context, ["faults", index], Moment(faults[index], "From"), Moment(faults[index], "For"));
            CheckTwice(context, faults, index);
        }
    }

    private static void CheckPlant(RuleContext context, FailureMode fault, int index)
    {
        // Modes that act at a plant call the property that names it At.
        var at = fault.GetType().GetProperty("At")?.GetValue(fault) as string;
        var plants = PlantsOf(context.File, CatalogueOf.Of(fault).Category);
        if (string.IsNullOrEmpty(at) || plants.Contains(at))
            return;
        context.Add(ProblemCodes.UnknownPlant, ["faults", index, "at"], Show.Quoted(at),
            "the name of a plant that the fault can hit",
            Suggestion.Fix(at, plants, "name a plant of this scenario"));
    }

    private static string[] PlantsOf(ScenarioFile file, string category)
    {
        var gateways = file.PaymentGateways.Select(gateway => gateway.Name);
        var warehouses = file.Warehouses.Select(warehouse => warehouse.Name);
        var couriers = file.Couriers.Select(courier => courier.Name);
        return category switch
        {
            "payment" => [.. gateways],
            "inventory" or "merchant-process" => [.. warehouses],
            "carrier" => [.. couriers],
            _ => [.. gateways, .. warehouses, .. couriers],
        };
    }

    private static void CheckTwice(RuleContext context, IReadOnlyList<FailureMode> faults, int index)
    {
        var (id, isOnce) = (CatalogueOf.Id(faults[index]), CatalogueOf.Of(faults[index]).IsOnce);
        var first = faults.Take(index).ToList().FindIndex(other => isOnce
            ? CatalogueOf.Id(other) == id
            : SameOptions.Are(other, faults[index]));
        if (first < 0 || !context.IsSound("faults", index) || !context.IsSound("faults", first))
            return;
        if (isOnce)
        {
            context.Add(ProblemCodes.FaultReplaced, ["faults", index],
                $"a second {id}; the first one is on {context.PlaceOf("faults", first).SeenFrom(context.PlaceOf("faults", index))}",
                $"one {id} at the most, as it acts everywhere", "join the two");
        }
        else
        {
            context.Add(ProblemCodes.FaultTwice, ["faults", index],
                $"{id} as in $.faults[{first}]",
                "a fault that differs from all others", "remove one of the two, or change a parameter");
        }
    }

    /// <summary>Modes with a window call its begin From and its length For.</summary>
    private static TimeSpan Moment(FailureMode fault, string property) =>
        fault.GetType().GetProperty(property)?.GetValue(fault) as TimeSpan? ?? TimeSpan.Zero;
}

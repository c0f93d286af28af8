using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Problems;

namespace FulfilSim.Scenarios.Rules;

/// <summary>What is named exists: a gateway for each payment method, a region for each transit.</summary>
internal static class ReferenceRules
{
    public static void Check(RuleContext context)
    {
        CheckMethods(context);
        CheckRegions(context);
    }

    private static void CheckMethods(RuleContext context)
    {
        var gateways = context.File.PaymentGateways;
        var areKnown = Enumerable.Range(0, gateways.Count).All(index => context.IsSound("paymentGateways", index, "methods"));
        if (!areKnown || !context.HasAllEntries(gateways.Count, "paymentGateways"))
            return;
        string[] methods = [.. gateways.SelectMany(gateway => gateway.Methods).Distinct()];
        foreach (var method in context.File.Buyers.PaymentMix.Keys.Except(methods))
        {
            context.Add(ProblemCodes.MethodWithoutGateway, ["buyers", "paymentMix", method],
                $"the method {Show.Quoted(method)}",
                "a method that a payment gateway takes",
                Suggestion.Nearest(method, methods) is { } near ? $"did you mean '{near}'?" : $"add {Show.Quoted(method)} to the methods of a gateway");
        }
    }

    private static void CheckRegions(RuleContext context)
    {
        var regions = context.File.Buyers.Regions;
        if (!context.HasAllEntries(regions.Count, "buyers", "regions"))
            return;
        string[] names = [.. regions.Select(region => region.Name)];
        for (var index = 0; index < context.File.Couriers.Count; index++)
        {
            foreach (var region in context.File.Couriers[index].TransitByRegion.Keys.Except(names))
            {
                context.Add(ProblemCodes.UnknownRegion, ["couriers", index, "transitByRegion", region],
                    $"the region {Show.Quoted(region)}",
                    "a region of buyers.regions", Suggestion.Fix(region, names, "add it to buyers.regions"));
            }
        }
    }
}

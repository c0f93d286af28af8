using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Problems;

namespace FulfilSim.Scenarios.Rules;

/// <summary>There is one of everything at least, and no two bear the same name.</summary>
internal static class NameRules
{
    public static void Check(RuleContext context)
    {
        var file = context.File;
        Check(context, [.. file.PaymentGateways.Select(gateway => gateway.Name)], "paymentGateways");
        Check(context, [.. file.Warehouses.Select(warehouse => warehouse.Name)], "warehouses");
        Check(context, [.. file.Couriers.Select(courier => courier.Name)], "couriers");
        Check(context, [.. file.Buyers.Regions.Select(region => region.Name)], "buyers", "regions");
        Check(context, [.. file.Buyers.Channels.Select(channel => channel.Name)], "buyers", "channels");
    }

    private static void Check(RuleContext context, string[] names, params string[] list)
    {
        if (!context.HasAllEntries(names.Length, list))
            return;
        if (names.Length == 0)
            context.Add(ProblemCodes.EmptyList, list, "an empty list", "at least one entry",
                "add one, or leave the property out for the default");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < names.Length; index++)
        {
            object[] steps = [.. list, index, "name"];
            if (!string.IsNullOrWhiteSpace(names[index]) && seen.Add(names[index]))
                continue;
            if (context.IsSound(steps))
                context.Add(ProblemCodes.NamesNotUnique, steps, Show.Quoted(names[index]),
                    "a name that no other entry has", "choose another name");
        }
    }
}

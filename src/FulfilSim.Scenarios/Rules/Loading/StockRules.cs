using System.Globalization;
using FulfilSim.Scenarios.Json;
using FulfilSim.Scenarios.Problems;

namespace FulfilSim.Scenarios.Rules.Loading;

/// <summary>Stock is of items that the catalogue has, by their ranks.</summary>
internal static class StockRules
{
    public static void Check(RuleContext context)
    {
        foreach (var (item, count) in context.File.Load.Journey.Stock)
        {
            object[] at = [LoadRules.Property, "journey", "stock", item];
            var items = context.File.Catalogue.Items;
            if (!int.TryParse(item, NumberStyles.None, CultureInfo.InvariantCulture, out var rank) || rank >= items
                || rank.ToString(CultureInfo.InvariantCulture) != item)
            {
                context.Add(ProblemCodes.StockItem, at, Show.Quoted(item), $"the rank of an item, from \"0\" to \"{items - 1}\"",
                    "name the item by its rank in the catalogue, of which \"0\" sells best");
            }
            else if (count < 0)
            {
                context.Add(ProblemCodes.OutOfRange, at, $"{count}", "a count, 0 or above", "write how many pieces there are");
            }
        }
    }
}

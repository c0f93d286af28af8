using System.Globalization;
using FulfilSim.Actors.Networks.Options;
using FulfilSim.Scenarios.Problems;

namespace FulfilSim.Scenarios.Rules.Networks;

/// <summary>When and how much a stock point orders follows from its numbers.</summary>
internal static class StockRules
{
    private const string Expected = "a \"reorderPoint\" with exactly one of \"orderQuantity\" and \"orderUpTo\", or none of the three";

    public static void Check(NetworkContext context)
    {
        for (var index = 0; index < context.Network.StockPoints.Count; index++)
        {
            if (context.IsSound("stockPoints", index))
                Check(context, context.Network.StockPoints[index], index);
        }
    }

    private static void Check(NetworkContext context, StockPointOptions point, int index)
    {
        var fix = (point.ReorderPoint, point.OrderQuantity, point.OrderUpTo) switch
        {
            (null, null, null) or ({ }, { }, null) or ({ }, null, { }) => "",
            (null, _, _) => "add \"reorderPoint\": at or below it more is ordered",
            ({ }, null, null) => "add \"orderQuantity\" or \"orderUpTo\"",
            _ => "keep one of \"orderQuantity\" and \"orderUpTo\"",
        };
        if (fix.Length > 0)
            context.Add(ProblemCodes.ReorderRule, ["stockPoints", index], Found(point), Expected, fix);
        else if (point.OrderUpTo <= point.ReorderPoint)
        {
            context.Add(ProblemCodes.ReorderRule, ["stockPoints", index, "orderUpTo"], Text(point.OrderUpTo),
                $"more than the reorder point, {Text(point.ReorderPoint)}", "raise \"orderUpTo\": base stock S is reorder point S - 1 and order-up-to S");
        }
    }

    private static string Found(StockPointOptions point)
    {
        string[] given =
        [
            .. point.ReorderPoint is null ? [] : new[] { "\"reorderPoint\"" },
            .. point.OrderQuantity is null ? [] : new[] { "\"orderQuantity\"" },
            .. point.OrderUpTo is null ? [] : new[] { "\"orderUpTo\"" },
        ];
        return string.Join(" and ", given);
    }

    private static string Text(double? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}

using FulfilSim.Scenarios.Problems;
using FulfilSim.Statistics;

namespace FulfilSim.Scenarios.Rules;

/// <summary>Shares of a whole add up to it.</summary>
internal static class ShareRules
{
    /// <summary>Percentages are typed with a few digits; doubles round in the sixteenth.</summary>
    private const double Tolerance = 1e-6;

    public static void Check(RuleContext context)
    {
        var file = context.File;
        Check(context, file.Buyers.PaymentMix.Values, "buyers", "paymentMix");
        CheckEntries(context, [.. file.Buyers.Regions.Select(region => region.Share)], "buyers", "regions");
        CheckEntries(context, [.. file.Warehouses.Select(warehouse => warehouse.Share)], "warehouses");
        CheckEntries(context, [.. file.Couriers.Select(courier => courier.Share)], "couriers");
    }

    private static void CheckEntries(RuleContext context, Ratio[] shares, params string[] list)
    {
        var areSound = Enumerable.Range(0, shares.Length).All(index => context.IsSound([.. list, index, "share"]));
        if (shares.Length > 0 && areSound && context.HasAllEntries(shares.Length, list))
            Compare(context, shares, "share", list);
    }

    private static void Check(RuleContext context, IEnumerable<Ratio> shares, params string[] mix)
    {
        if (context.IsSound(mix))
            Compare(context, shares, "method", mix);
    }

    /// <summary>Adds a problem where shares don't add up.</summary>
    /// <param name="what">What has a share.</param>
    public static void Compare(RulePlaces places, IEnumerable<Ratio> shares, string what, IReadOnlyList<object> steps)
    {
        var sum = 0.0;
        foreach (var share in shares)
            sum += share;
        if (Math.Abs(sum - 1) <= Tolerance)
            return;
        var gap = Literal(Math.Abs(sum - 1));
        places.Add(ProblemCodes.SharesSum, steps, $"shares that add up to {Literal(sum)}", "shares that add up to 100%",
            sum < 1 ? $"give {gap} more to a {what}, or add one" : $"take {gap} from a {what}");
    }

    private static string Literal(double share) => $"{(share * 100).ToString("0.####", System.Globalization.CultureInfo.InvariantCulture)}%";
}

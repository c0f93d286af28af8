using FulfilSim.Scenarios.Problems;
using FulfilSim.Scenarios.Quantities;
using FulfilSim.Statistics;

namespace FulfilSim.Scenarios.Rules;

/// <summary>Shares of a whole add up to it.</summary>
internal static class ShareRules
{
    public static void Check(RuleContext context)
    {
        var file = context.File;
        Check(context, file.Buyers.PaymentMix.Values, "buyers", "paymentMix");
        CheckEntries(context, [.. file.Buyers.Regions.Select(region => region.Share)], "buyers", "regions");
        CheckEntries(context, [.. file.Buyers.Channels.Select(channel => channel.Share)], "buyers", "channels");
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
        if (ShareSum.Refuse(shares.Select(share => share.Value), what) is { } refusal)
            places.Add(ProblemCodes.SharesSum, steps, refusal.Found, refusal.Expected, refusal.Fix);
    }
}

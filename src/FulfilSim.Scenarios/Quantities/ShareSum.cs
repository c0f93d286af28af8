using System.Globalization;

namespace FulfilSim.Scenarios.Quantities;

/// <summary>Shares of a whole add up to it.</summary>
internal static class ShareSum
{
    /// <summary>Percentages are typed with a few digits; doubles round in the sixteenth.</summary>
    private const double Tolerance = 1e-6;

    /// <summary>What is wrong with the sum; null where nothing is.</summary>
    /// <param name="shares">In the order of the file.</param>
    /// <param name="entry">What has a share, in words.</param>
    public static (string Found, string Expected, string Fix)? Refuse(IEnumerable<double> shares, string entry)
    {
        var sum = 0.0;
        foreach (var share in shares)
            sum += share;
        if (Math.Abs(sum - 1) <= Tolerance)
            return null;
        var gap = Literal(Math.Abs(sum - 1));
        return ($"shares that add up to {Literal(sum)}", "shares that add up to 100%",
            sum < 1 ? $"give {gap} more to a {entry}, or add one" : $"take {gap} from a {entry}");
    }

    private static string Literal(double share) =>
        $"{(share * 100).ToString("0.####", CultureInfo.InvariantCulture)}%";
}

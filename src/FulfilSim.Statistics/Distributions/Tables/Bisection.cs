namespace FulfilSim.Statistics;

/// <summary>Searches all numbers between two, halving how many are left: at most 64 questions.</summary>
internal static class Bisection
{
    /// <summary>The smallest number from <paramref name="low"/> to <paramref name="high"/> for which something is true
    /// that stays true above it; <paramref name="high"/> when there is none.</summary>
    public static double Smallest(Func<double, bool> isTrue, double low, double high)
    {
        var (from, to) = (Rank(low), Rank(high));
        while (from < to)
        {
            var middle = (from & to) + ((from ^ to) >> 1);
            (from, to) = isTrue(OfRank(middle)) ? (from, middle) : (middle + 1, to);
        }
        return OfRank(to);
    }

    /// <summary>Neighbouring numbers have neighbouring ranks.</summary>
    private static long Rank(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        return bits < 0 ? long.MinValue - bits : bits;
    }

    private static double OfRank(long rank) =>
        BitConverter.Int64BitsToDouble(rank < 0 ? long.MinValue - rank : rank);
}

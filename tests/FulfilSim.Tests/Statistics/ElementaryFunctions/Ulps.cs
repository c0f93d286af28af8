namespace FulfilSim.Tests.Statistics.ElementaryFunctions;

/// <summary>How many representable numbers lie between two of them.</summary>
internal static class Ulps
{
    public static long Between(double left, double right)
    {
        if (left.Equals(right))
            return 0;
        return double.IsNaN(left) || double.IsNaN(right) ? long.MaxValue : Math.Abs(Rank(left) - Rank(right));
    }

    private static long Rank(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        return bits < 0 ? long.MinValue - bits : bits;
    }
}

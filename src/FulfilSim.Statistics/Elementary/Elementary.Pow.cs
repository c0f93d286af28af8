namespace FulfilSim.Statistics;

public static partial class Elementary
{
    private const double SmallestNormal = 2.2250738585072014E-308;
    private const double ExactIntegers = 1L << 53;

    /// <summary>
    /// x to the power y, within 1 ulp. Rare cases as IEEE 754 has them: x^0 and 1^y are 1 for all x and y, a negative
    /// x takes integer powers only.
    /// </summary>
    /// <remarks>e^(y ln x), with the logarithm and the product to about 68 bits.</remarks>
    public static double Pow(double x, double y)
    {
        if (y == 0 || x == 1)
            return 1;
        if (double.IsNaN(x) || double.IsNaN(y))
            return double.NaN;
        var magnitude = PowOfMagnitude(Math.Abs(x), y);
        if (!double.IsNegative(x))
            return magnitude;
        if (IsOdd(y))
            return -magnitude;
        return x == 0 || double.IsInfinity(x) || Math.Floor(y) == y ? magnitude : double.NaN;
    }

    private static double PowOfMagnitude(double x, double y)
    {
        if (x == 1)
            return 1;
        if (x == 0 || double.IsInfinity(x) || double.IsInfinity(y))
            return x > 1 == y > 0 ? double.PositiveInfinity : 0;
        var log = ExtendedLog(x);
        var exponent = y * log.High;
        if (exponent is not (< ExponentMax and > ExponentMin))
            return exponent > 0 ? double.PositiveInfinity : 0;
        if (Math.Abs(exponent) < Tiny)
            return 1;
        var product = DoubleDouble.Product(y, log.High);
        return ExpOfSum(product.High, product.Low + y * log.Low);
    }

    private static bool IsOdd(double y) => Math.Abs(y) < ExactIntegers && Math.Floor(y) == y && ((long)y & 1) != 0;

    /// <summary>ln x to about 68 bits, for x above 0 and finite.</summary>
    private static DoubleDouble ExtendedLog(double x)
    {
        var shift = x < SmallestNormal ? -54 : 0;
        var bits = BitConverter.DoubleToUInt64Bits(shift == 0 ? x : x * TwoTo54);
        var offset = bits - LogTable.FirstBits;
        var power = (int)((long)offset >> 52) + shift;
        ref readonly var entry = ref LogTable.Entries[(int)(offset >> (52 - LogTable.IndexBits)) & 127];
        var mantissaBits = bits - (offset & 0xFFF0000000000000);
        var upper = BitConverter.UInt64BitsToDouble(mantissaBits & 0xFFFFFFFFFFE00000);
        var lower = BitConverter.UInt64BitsToDouble(mantissaBits) - upper;
        var rest = DoubleDouble.Sum(upper * entry.Reciprocal - 1, lower * entry.Reciprocal);

        var r = rest.High;
        var halfSquare = DoubleDouble.Product(-0.5 * r, r);
        var first = DoubleDouble.Sum(power * Ln2High + entry.LogHigh, r);
        var second = DoubleDouble.Sum(first.High, halfSquare.High);
        var low = power * Ln2Low + entry.LogLow + (rest.Low - rest.Low * r) + halfSquare.Low
            + r * r * r * CubicSeries(r);
        return DoubleDouble.OrderedSum(second.High, second.Low + first.Low + low);
    }

    /// <summary>(ln(1 + r) - r + r²/2) / r³ = 1/3 - r/4 + ... - r^7/10, for |r| below 1/128.</summary>
    private static double CubicSeries(double r) =>
        1.0 / 3 + r * (-1.0 / 4 + r * (1.0 / 5 + r * (-1.0 / 6 + r * (1.0 / 7 + r * (-1.0 / 8
        + r * (1.0 / 9 + r * (-1.0 / 10)))))));
}

using System.Runtime.CompilerServices;

namespace FulfilSim.Statistics;

/// <summary>
/// Elementary functions that give the same bits on every processor: only additions, multiplications, divisions and
/// bit operations, in a fixed order, without fused multiply-add and without the platform's C library.
/// </summary>
public static partial class Elementary
{
    private const ulong SmallestNormalBits = 0x0010000000000000;
    private const ulong InfinityBits = 0x7FF0000000000000;
    private const ulong NearOneFirstBits = 0x3FEE000000000000; // 15/16
    private const ulong NearOneLastBits = 0x3FF1000000000000; // 17/16
    private const double NearOne = 1.0 / 16;
    private const double TwoTo54 = 1L << 54;
    private const double Tiny = 1 / TwoTo54;
    private const double Ln2High = 0.6931471805598903; // a multiple of 2^-42
    private const double Ln2Low = 5.497923018708371e-14;

    /// <summary>The natural logarithm, within 1 ulp. Of 0 it is -∞, of negative numbers NaN.</summary>
    /// <remarks>x = 2^k m; a table holds r near 1/m and -ln r: ln x = k ln 2 - ln r + ln(1 + (m r - 1)), after
    /// Tang, ACM TOMS 16 (1990). r is so short that m r - 1 takes one rounding only.</remarks>
    public static double Log(double x)
    {
        var bits = BitConverter.DoubleToUInt64Bits(x);
        if (bits - NearOneFirstBits < NearOneLastBits - NearOneFirstBits)
            return LogNearOne(x - 1);
        return bits - SmallestNormalBits < InfinityBits - SmallestNormalBits ? LogOfNormal(bits, 0) : RareLog(x);
    }

    /// <summary>ln(1 + x), within 2 ulp, also where x is tiny. Of -1: minus infinity; below: not a number.</summary>
    public static double Log1p(double x)
    {
        if (Math.Abs(x) < NearOne)
            return Math.Abs(x) < Tiny ? x : LogNearOne(x);
        if (!(x > -1 && x < double.PositiveInfinity))
            return Log(1 + x);
        var sum = DoubleDouble.Sum(1, x);
        return Log(sum.High) + sum.Low / sum.High;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double LogOfNormal(ulong bits, int exponentShift)
    {
        var offset = bits - LogTable.FirstBits;
        var power = (int)((long)offset >> 52) + exponentShift;
        ref readonly var entry = ref LogTable.Entries[(int)(offset >> (52 - LogTable.IndexBits)) & 127];
        var mantissaBits = bits - (offset & 0xFFF0000000000000);
        var upper = BitConverter.UInt64BitsToDouble(mantissaBits & 0xFFFFFFFFFFE00000);
        var lower = BitConverter.UInt64BitsToDouble(mantissaBits) - upper;
        var rest = upper * entry.Reciprocal - 1 + lower * entry.Reciprocal;

        var known = power * Ln2High + entry.LogHigh;
        var high = known + rest;
        var low = known - high + rest + (power * Ln2Low + entry.LogLow);
        var square = rest * rest;
        var series = -1.0 / 2 + rest * (1.0 / 3)
            + square * (-1.0 / 4 + rest * (1.0 / 5) + square * (-1.0 / 6 + rest * (1.0 / 7)));
        return high + (low + square * series);
    }

    /// <summary>
    /// ln(1 + f) = f - (f²/2 - s (f²/2 + R)), s = f / (2 + f), R = s² (2/3 + 2/5 s² + ...), |f| below 1/16.
    /// </summary>
    /// <remarks>The arrangement is that of Ng (fdlibm, 1993); the polynomial is a minimax fit, off by 2^-61.</remarks>
    private static double LogNearOne(double f)
    {
        var s = f / (2 + f);
        var z = s * s;
        var halfSquare = 0.5 * f * f;
        var series = 0.6666666666666666 + z * (0.39999999999998215
            + z * (0.28571428585109115 + z * (0.2222218551668915 + z * 0.18222005571296318)));
        return f - (halfSquare - s * (halfSquare + z * series));
    }

    private static double RareLog(double x) => x switch
    {
        0 => double.NegativeInfinity,
        < 0 => double.NaN,
        double.PositiveInfinity => x,
        double.NaN => double.NaN,
        _ => LogOfNormal(BitConverter.DoubleToUInt64Bits(x * TwoTo54), -54),
    };
}

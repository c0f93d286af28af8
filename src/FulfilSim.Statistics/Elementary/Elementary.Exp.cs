using System.Runtime.CompilerServices;

namespace FulfilSim.Statistics;

public static partial class Elementary
{
    private const double ExponentMax = 709.9; // a little above the logarithm of the largest number
    private const double ExponentMin = -745.9; // a little below half of the smallest one's
    private const double StepsPerUnit = 46.16624130844683; // 32 / ln 2
    private const double StepHigh = 0.021660849392446835; // ln 2 / 32, a multiple of 2^-42
    private const double StepLow = 5.145609244655338e-14;

    /// <summary>e^x, within 1 ulp. Above 709.78 infinity, below -745.13 zero.</summary>
    /// <remarks>x = n ln 2 / 32 + r; e^x = 2^(n / 32) (1 + (e^r - 1)): Tang, ACM TOMS 15 (1989).</remarks>
    public static double Exp(double x) =>
        x is < ExponentMax and > ExponentMin ? ExpOfSum(x, 0) : RareExp(x);

    /// <summary>e^x - 1, within 2 ulp, also where x is tiny.</summary>
    public static double Expm1(double x)
    {
        if (Math.Abs(x) < Tiny)
            return x;
        if (!(x > -40 && x < 40))
            return Exp(x) - 1;
        var steps = Math.Round(x * StepsPerUnit);
        var rest = RestSeries(x - steps * StepHigh - steps * StepLow);
        ref readonly var entry = ref ExpTable.Entries[(int)steps & (ExpTable.Size - 1)];
        var scale = PowerOfTwo((int)steps >> ExpTable.IndexBits);
        var known = DoubleDouble.Sum(scale * entry.High, -1);
        return known.High + (known.Low + scale * (entry.Low + entry.High * rest));
    }

    /// <summary>e^(high + low), where low is within half an ulp of high.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double ExpOfSum(double high, double low)
    {
        var steps = Math.Round(high * StepsPerUnit);
        var rest = RestSeries(high - steps * StepHigh - (steps * StepLow - low));
        var index = (int)steps;
        ref readonly var entry = ref ExpTable.Entries[index & (ExpTable.Size - 1)];
        var mantissa = entry.High + (entry.Low + entry.High * rest);
        var power = index >> ExpTable.IndexBits;
        return power is > -1022 and < 1023 ? mantissa * PowerOfTwo(power) : Scale(mantissa, power);
    }

    /// <summary>e^r - 1 = r + r²/2! + ... + r^7/7!, where r is within ln 2 / 64.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double RestSeries(double r)
    {
        var square = r * r;
        var series = 1.0 / 2 + r * (1.0 / 6)
            + square * (1.0 / 24 + r * (1.0 / 120) + square * (1.0 / 720 + r * (1.0 / 5040)));
        return r + square * series;
    }

    private static double PowerOfTwo(int power) => BitConverter.Int64BitsToDouble((long)(power + 1023) << 52);

    private static double Scale(double mantissa, int power) => power > 0
        ? mantissa * PowerOfTwo(power - 1) * 2
        : mantissa * PowerOfTwo(power + 64) * PowerOfTwo(-64);

    private static double RareExp(double x) => x switch
    {
        double.NaN => x,
        > 0 => double.PositiveInfinity,
        _ => 0,
    };
}

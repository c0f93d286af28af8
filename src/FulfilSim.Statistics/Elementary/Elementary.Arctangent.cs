namespace FulfilSim.Statistics;

public static partial class Elementary
{
    private const double HalfPiHigh = Math.PI / 2;
    private const double HalfPiLow = 6.123233995736766e-17;
    private const int ArctangentsPerUnit = 8;

    /// <summary>arctan(k / 8) for k = 0, 1, ... 8: the double next to it, and what that lacks.</summary>
    private static readonly DoubleDouble[] Arctangents =
    [
        new(0, 0),
        new(0.12435499454676144, -3.1253241424539383e-18),
        new(0.24497866312686414, 1.0698755618734451e-17),
        new(0.35877067027057225, -2.4623815582638635e-17),
        new(0.4636476090008061, 2.2698777452961687e-17),
        new(0.5585993153435624, -5.4556305485916264e-18),
        new(0.6435011087932844, 1.5834785051444286e-17),
        new(0.7188299996216245, -2.1478388444456983e-17),
        new(0.7853981633974483, 3.061616997868383e-17),
    ];

    /// <summary>The angle from -π/2 to π/2 with this tangent, within 2 ulp.</summary>
    /// <remarks>arctan x = arctan c + arctan((x - c) / (1 + c x)), where c is the multiple of 1/8 next to x; beyond 1
    /// π/2 - arctan(1/x).</remarks>
    public static double Atan(double x)
    {
        var magnitude = Math.Abs(x);
        if (!(magnitude > Tiny))
            return x;
        var angle = magnitude <= 1
            ? AtanUpToOne(magnitude)
            : HalfPiHigh - (AtanUpToOne(1 / magnitude) - HalfPiLow);
        return Math.CopySign(angle, x);
    }

    private static double AtanUpToOne(double x)
    {
        var index = (int)Math.Round(x * ArctangentsPerUnit);
        var centre = index / (double)ArctangentsPerUnit;
        ref readonly var known = ref Arctangents[index];
        return known.High + (known.Low + AtanOfRest((x - centre) / (1 + centre * x)));
    }

    /// <summary>r - r³/3 + r⁵/5 - ... + r¹³/13, where r is within 1/16.</summary>
    private static double AtanOfRest(double r)
    {
        var square = r * r;
        var series = -1.0 / 3 + square * (1.0 / 5 + square * (-1.0 / 7
            + square * (1.0 / 9 + square * (-1.0 / 11 + square * (1.0 / 13)))));
        return r + r * square * series;
    }
}

namespace FulfilSim.Statistics;

public static partial class Elementary
{
    private const double QuarterPi = Math.PI / 4;

    /// <summary>The sine of radians, within 1 ulp, for angles of any size. NaN of infinity.</summary>
    public static double Sin(double x)
    {
        if (Math.Abs(x) <= QuarterPi)
            return Math.Abs(x) < 1.0 / (1 << 27) ? x : SinOfRest(x, 0);
        return double.IsFinite(x) ? SinOfTurned(x, 0) : double.NaN;
    }

    /// <summary>The cosine of an angle in radians, within 1 ulp, for angles of any size.</summary>
    public static double Cos(double x)
    {
        if (Math.Abs(x) <= QuarterPi)
            return CosOfRest(x, 0);
        return double.IsFinite(x) ? SinOfTurned(x, 1) : double.NaN;
    }

    private static double SinOfTurned(double x, int quarterTurns)
    {
        var (quadrant, rest) = QuarterTurns.Of(x);
        return ((quadrant + quarterTurns) & 3) switch
        {
            0 => SinOfRest(rest.High, rest.Low),
            1 => CosOfRest(rest.High, rest.Low),
            2 => -SinOfRest(rest.High, rest.Low),
            _ => -CosOfRest(rest.High, rest.Low),
        };
    }

    /// <summary>sin(x + y) = x + (x³ S(x²) + y cos x), |x| up to π/4, y tiny; a minimax fit, off by 2^-58.</summary>
    private static double SinOfRest(double x, double y)
    {
        var z = x * x;
        var series = -0.16666666666666632 + z * (0.008333333333322418 + z * (-0.00019841269829812313
            + z * (2.755731369355535e-06 + z * (-2.5050758382251503e-08 + z * 1.5896811697389848e-10))));
        return x + (x * z * series + y * (1 - 0.5 * z));
    }

    /// <summary>cos(x + y) = 1 - x²/2 + x⁴ C(x²) - x y, |x| up to π/4, y tiny; a minimax fit, off by 2^-64.</summary>
    private static double CosOfRest(double x, double y)
    {
        var z = x * x;
        var series = 0.0416666666666666 + z * (-0.0013888888888874131 + z * (2.4801587289487073e-05
            + z * (-2.7557314353806936e-07 + z * (2.0875723481389044e-09 + z * -1.1359658960080918e-11))));
        var half = 0.5 * z;
        var main = 1 - half;
        return main + (1 - main - half + (z * z * series - x * y));
    }
}

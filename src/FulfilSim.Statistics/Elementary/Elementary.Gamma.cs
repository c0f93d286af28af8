namespace FulfilSim.Statistics;

public static partial class Elementary
{
    private const double HalfLogTwoPi = 0.9189385332046728; // ln(2π) / 2
    private const double LogPi = 1.1447298858494002;
    private const double OneMinusEuler = 0.42278433509846713; // 1 - γ
    private const double StirlingFrom = 10;

    /// <summary>(-1)^k (ζ(k) - 1) / k for k = 2, 3, ...</summary>
    private static readonly double[] ZetaCoefficients =
    [
        0.3224670334241132, -0.0673523010531981, 0.020580808427784546, -0.007385551028673986,
        0.0028905103307415234, -0.001192753911703261, 0.0005096695247430425, -0.00022315475845357939,
        9.945751278180853e-05, -4.492623673813314e-05, 2.050721277567069e-05, -9.439488275268397e-06,
        4.374866789907488e-06, -2.039215753801366e-06, 9.55141213040742e-07, -4.492469198764566e-07,
        2.1207184805554665e-07, -1.0043224823968099e-07, 4.7698101693639804e-08, -2.2711094608943164e-08,
        1.0838659214896955e-08, -5.183475041970047e-09, 2.4836745438024785e-09, -1.1921401405860912e-09,
        5.731367241678862e-10, -2.7595228851242334e-10,
    ];

    /// <summary>B(2k) / (2k (2k - 1)) for k = 1, 2, ...; B are Bernoulli's numbers.</summary>
    private static readonly double[] StirlingCoefficients =
    [
        0.08333333333333333, -0.002777777777777778, 0.0007936507936507937, -0.0005952380952380953,
        0.0008417508417508417, -0.0019175269175269176, 0.00641025641025641, -0.029550653594771242,
    ];

    /// <summary>
    /// ln |Γ(x)|: for x above 0 off by at most 1e-15 times the larger of 1 and the result; for x below 0 by 1e-14
    /// times that, except next to a pole. At 0 and at negative integers: infinity.
    /// </summary>
    public static double LogGamma(double x) => x switch
    {
        double.NaN => x,
        double.PositiveInfinity or double.NegativeInfinity => double.PositiveInfinity,
        <= 0 => ReflectedLogGamma(x),
        < 0.5 => LogGammaNearTwo(x) - Log(x) - Log1p(x),
        < 1.5 => LogGammaNearTwo(x - 1) - Log1p(x - 1),
        < 2.5 => LogGammaNearTwo(x - 2),
        < StirlingFrom => LogGammaByDescent(x),
        _ => StirlingLogGamma(x),
    };

    /// <summary>ln Γ(1 + x) for x from 0 to 1, to the last digits also where x is tiny.</summary>
    internal static double LogGammaOfOnePlus(double x) =>
        x <= 0.5 ? LogGammaNearTwo(x) - Log1p(x) : LogGammaNearTwo(x - 1);

    /// <summary>ln Γ(x) less (x - 1/2) ln x - x + ln(2π) / 2, for x from 10.</summary>
    internal static double StirlingRest(double x)
    {
        var reciprocal = 1 / x;
        var square = reciprocal * reciprocal;
        var sum = 0.0;
        for (var index = StirlingCoefficients.Length - 1; index >= 0; index--)
            sum = sum * square + StirlingCoefficients[index];
        return sum * reciprocal;
    }

    /// <summary>Γ(x) Γ(1 - x) = π / sin(πx) (Abramowitz and Stegun 6.1.17).</summary>
    private static double ReflectedLogGamma(double x)
    {
        var fromInteger = Math.Abs(x - Math.Round(x));
        return fromInteger == 0
            ? double.PositiveInfinity
            : LogPi - Log(Sin(Math.PI * fromInteger)) - LogGamma(1 - x);
    }

    /// <summary>
    /// ln Γ(2 + w) = (1 - γ) w + Σ (-1)^k (ζ(k) - 1) w^k / k (Abramowitz and Stegun 6.1.33), |w| up to 1/2.
    /// </summary>
    private static double LogGammaNearTwo(double w)
    {
        var sum = 0.0;
        for (var index = ZetaCoefficients.Length - 1; index >= 0; index--)
            sum = sum * w + ZetaCoefficients[index];
        return w * (OneMinusEuler + w * sum);
    }

    /// <summary>Γ(x) = (x - 1) (x - 2) ... Γ(x - n), down to the neighbourhood of 2.</summary>
    private static double LogGammaByDescent(double x)
    {
        var product = 1.0;
        while (x >= 2.5)
        {
            x -= 1;
            product *= x;
        }
        return Log(product) + LogGammaNearTwo(x - 2);
    }

    /// <summary>Stirling's series (Abramowitz and Stegun 6.1.40).</summary>
    private static double StirlingLogGamma(double x) =>
        (x - 0.5) * (Log(x) - 1) + (HalfLogTwoPi - 0.5 + StirlingRest(x));
}

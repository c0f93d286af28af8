namespace FulfilSim.Statistics;

/// <summary>
/// The regularised incomplete gamma functions of shape a: P(a, x), the share of a gamma distribution of scale 1 below
/// x, and Q(a, x) = 1 - P(a, x), the share above it.
/// </summary>
/// <remarks>
/// For shapes from 0.001 to 1 000 000; the number of terms grows with √a. Relative errors are below 1e-13 for shares above
/// 1e-20, below 1e-11 for smaller ones.
/// </remarks>
public static class IncompleteGamma
{
    private const double Negligible = 1e-17;
    private const double Settled = 4e-16;
    private const int TermsMax = 20_000; // shape 1 000 000 takes 8000
    private const double StirlingFrom = 10;
    private const double HalfLogTwoPi = 0.9189385332046728; // ln(2π) / 2
    private const int LogTermCount = 18;

    /// <summary>P(a, x): 0 for x of 0 or below, 1 for infinity.</summary>
    /// <param name="shape">a.</param>
    /// <param name="x">Any number.</param>
    public static double Lower(double shape, double x) => x switch
    {
        <= 0 => 0,
        double.PositiveInfinity => 1,
        _ when IsLow(shape, x) => Elementary.Exp(LogLower(shape, x, Elementary.Log(x))),
        _ => 1 - Elementary.Exp(LogUpper(shape, x, Elementary.Log(x))),
    };

    /// <summary>Q(a, x): 1 for x of 0 or below, 0 for infinity.</summary>
    /// <param name="shape">a.</param>
    /// <param name="x">Any number.</param>
    public static double Upper(double shape, double x) => x switch
    {
        <= 0 => 1,
        double.PositiveInfinity => 0,
        _ => Elementary.Exp(LogUpper(shape, x, Elementary.Log(x))),
    };

    /// <summary>ln P(a, x), also where P is too small for a number of its own.</summary>
    internal static double LogLower(double shape, double x, double logX) => IsLow(shape, x)
        ? LogDensity(shape, x, logX) + Elementary.Log(Series(shape, x))
        : Elementary.Log1p(-Elementary.Exp(LogUpper(shape, x, logX)));

    /// <summary>ln Q(a, x), also where Q is too small for a number of its own.</summary>
    internal static double LogUpper(double shape, double x, double logX)
    {
        if (!IsLow(shape, x))
            return LogDensity(shape, x, logX) - Elementary.Log(Fraction(shape, x));
        return shape < 1
            ? Elementary.Log(UpperOfSmallShape(shape, x, logX))
            : Elementary.Log1p(-Elementary.Exp(LogLower(shape, x, logX)));
    }

    /// <summary>ln(x^a e^-x / Γ(a)): the logarithm of the density of ln X at ln x.</summary>
    /// <remarks>For large a: Γ(a) = √(2π / a) (a / e)^a e^σ(a), and with μ = x / a - 1 what is left of the powers is
    /// -a (μ - ln(1 + μ)), in which nothing large cancels.</remarks>
    internal static double LogDensity(double shape, double x, double logX)
    {
        if (shape < 1)
            return shape * logX - x - (Elementary.LogGammaOfOnePlus(shape) - Elementary.Log(shape));
        return shape < StirlingFrom
            ? shape * logX - x - Elementary.LogGamma(shape)
            : 0.5 * Elementary.Log(shape) - HalfLogTwoPi - Elementary.StirlingRest(shape)
                - shape * LogGap(shape, x, logX);
    }

    /// <summary>μ - ln(1 + μ) with μ = x / a - 1, to the last digits also where μ is tiny.</summary>
    /// <remarks>ln(1 + μ) = 2 artanh s with s = μ / (2 + μ), and μ - 2 s = μ s.</remarks>
    private static double LogGap(double shape, double x, double logX)
    {
        var mu = (x - shape) / shape;
        if (Math.Abs(mu) > 0.5)
            return mu - (logX - Elementary.Log(shape));
        var s = mu / (2 + mu);
        var square = s * s;
        var sum = 0.0;
        for (var term = LogTermCount; term > 0; term--)
            sum = (sum + 1.0 / (2 * term + 1)) * square;
        return s * (mu - 2 * sum);
    }

    /// <summary>Where the series for P is short, and P is not so near to 1 that Q would be lost.</summary>
    private static bool IsLow(double shape, double x) => x < shape + 1;

    /// <summary>(1 + x/(a+1) + x²/((a+1)(a+2)) + ...) / a (Abramowitz and Stegun 6.5.29).</summary>
    private static double Series(double shape, double x)
    {
        var term = 1.0;
        var sum = 1.0;
        for (var n = 1; n < TermsMax && term > Negligible * sum; n++)
        {
            term *= x / (shape + n);
            sum += term;
        }
        return sum / shape;
    }

    /// <summary>What x^a e^-x / Γ(a) is to be divided by: x+1-a - 1(1-a)/(x+3-a - 2(2-a)/(x+5-a - ...)).</summary>
    /// <remarks>Abramowitz and Stegun 6.5.31, contracted; from front to back after Lentz, Applied Optics 15
    /// (1976).</remarks>
    private static double Fraction(double shape, double x)
    {
        var partial = x + 1 - shape;
        var value = partial;
        var fromFront = value;
        var fromBack = 0.0;
        var change = 0.0;
        for (var term = 1; term < TermsMax && Math.Abs(change - 1) > Settled; term++)
        {
            var numerator = -term * (term - shape);
            partial += 2;
            fromBack = 1 / (partial + numerator * fromBack);
            fromFront = partial + numerator / fromFront;
            change = fromFront * fromBack;
            value *= change;
        }
        return value;
    }

    /// <summary>Q = 1 - x^a (1 + a Σ (-x)^n / ((a + n) n!)) / Γ(a + 1), for a below 1 and x below 2.</summary>
    private static double UpperOfSmallShape(double shape, double x, double logX)
    {
        var term = 1.0;
        var sum = 0.0;
        for (var n = 1; Math.Abs(term) > Negligible; n++)
        {
            term *= -x / n;
            sum += term / (shape + n);
        }
        var log = shape * logX - Elementary.LogGammaOfOnePlus(shape);
        return -Elementary.Expm1(log) - Elementary.Exp(log) * shape * sum;
    }
}

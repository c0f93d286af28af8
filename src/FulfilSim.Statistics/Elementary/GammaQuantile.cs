namespace FulfilSim.Statistics;

/// <summary>
/// The inverse of the incomplete gamma functions, as a logarithm, since quantiles of small shapes can be too small for
/// a number.
/// </summary>
internal static class GammaQuantile
{
    private const double LogNegligible = -40; // e^-40 is below a rounding of 1
    private const double LastStep = 1e-8;
    private const int StepsMax = 100;

    /// <summary>ln x such that P(a, x) = p and Q(a, x) = q, off by at most 1e-15 times the larger of 30 and itself.
    /// Minus infinity for p = 0, infinity for q = 0.</summary>
    /// <param name="shape">a, from 0.001 to 1 000 000.</param>
    /// <param name="p">From 0 to 1.</param>
    /// <param name="q">1 - p, which may be told more exactly where p is near 1.</param>
    /// <remarks>ln P and ln Q are concave in ln x, so Newton's method on the logarithm of the smaller of the two comes
    /// nearer with every step after the first, wherever it begins. It stops when the next step would round to
    /// nothing.</remarks>
    public static double LogOf(double shape, double p, double q)
    {
        if (p <= 0)
            return double.NegativeInfinity;
        if (q <= 0)
            return double.PositiveInfinity;
        var lowest = LowerBound(shape, p);
        if (lowest < LogNegligible)
            return lowest;
        var (isLower, wanted) = (p <= q, Elementary.Log(Math.Min(p, q)));
        var logX = Math.Max(lowest, Guess(shape, p, q));
        for (var step = 0; step < StepsMax; step++)
        {
            var change = Step(shape, logX, wanted, isLower);
            logX += change;
            if (Math.Abs(change) <= LastStep / Math.Sqrt(1 + shape))
                break;
        }
        return logX;
    }

    /// <summary>P(a, x) is at most x^a / Γ(a + 1), and equal to it where x is tiny.</summary>
    private static double LowerBound(double shape, double p)
    {
        var logGamma = shape < 1 ? Elementary.LogGammaOfOnePlus(shape) : Elementary.LogGamma(1 + shape);
        return (Elementary.Log(p) + logGamma) / shape;
    }

    /// <summary>Below shape 1 the exponential is larger; above, the cube root is nearly normal (Wilson and Hilferty
    /// 1931).</summary>
    private static double Guess(double shape, double p, double q)
    {
        if (shape < 1)
            return p <= q ? double.NegativeInfinity : Elementary.Log(-Elementary.Log(q));
        var z = p <= q ? Gaussian.Quantile(p) : -Gaussian.Quantile(q);
        var root = 1 - 1 / (9 * shape) + z / (3 * Math.Sqrt(shape));
        return root > 0 ? Elementary.Log(shape) + 3 * Elementary.Log(root) : double.NegativeInfinity;
    }

    /// <summary>The share's logarithm lacks so much, and ln x gives so much of it: density over share.</summary>
    private static double Step(double shape, double logX, double wanted, bool isLower)
    {
        var x = Elementary.Exp(logX);
        var log = isLower
            ? IncompleteGamma.LogLower(shape, x, logX)
            : IncompleteGamma.LogUpper(shape, x, logX);
        var perShare = Elementary.Exp(log - IncompleteGamma.LogDensity(shape, x, logX));
        return isLower ? (wanted - log) * perShare : (log - wanted) * perShare;
    }
}

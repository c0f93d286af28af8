namespace FulfilSim.Statistics;

/// <summary>The standard normal distribution: mean 0, standard deviation 1.</summary>
public static class Gaussian
{
    private const double InverseRootTwoPi = 0.3989422804014327;
    private const double TailFrom = 2.5;
    private const int TailTerms = 80;

    /// <summary>φ(x) = e^(-x²/2) / √(2π).</summary>
    public static double Density(double x) => InverseRootTwoPi * Elementary.Exp(-0.5 * x * x);

    /// <summary>P(X ≤ x), with a relative error below 1e-13, in the lower tail too.</summary>
    public static double Cumulative(double x) => x switch
    {
        double.NaN => x,
        < -TailFrom => Tail(-x),
        > TailFrom => 1 - Tail(x),
        _ => 0.5 + Centre(x),
    };

    /// <summary>The x with P(X ≤ x) = p, to about 1e-16 of it. Minus infinity at 0, infinity at 1.</summary>
    /// <param name="p">From 0 to 1; otherwise the answer is not a number.</param>
    /// <remarks>Wichura, algorithm AS 241 (PPND16), Applied Statistics 37 (1988) 477-484.</remarks>
    public static double Quantile(double p)
    {
        var fromCentre = p - 0.5;
        return Math.Abs(fromCentre) <= 0.425
            ? fromCentre * NormalQuantileFit.Centre.At(0.180625 - fromCentre * fromCentre)
            : fromCentre < 0 ? -TailQuantile(p) : TailQuantile(1 - p);
    }

    /// <summary>The expected excess over x, E[(X - x)+] = φ(x) - x P(X > x), to about 1e-13 of it.</summary>
    public static double Loss(double x) => x switch
    {
        double.NaN => x,
        < 0 => Loss(-x) - x,
        <= TailFrom => Density(x) - x * Cumulative(-x),
        _ => TailLoss(x),
    };

    private static double TailQuantile(double tail)
    {
        if (tail == 0)
            return double.PositiveInfinity;
        var distance = Math.Sqrt(-Elementary.Log(tail));
        return distance <= 5
            ? NormalQuantileFit.Middle.At(distance - 1.6)
            : NormalQuantileFit.Far.At(distance - 5);
    }

    /// <summary>φ(x) (x + x³/3 + x⁵/(3·5) + ...) (Abramowitz and Stegun 26.2.11).</summary>
    private static double Centre(double x)
    {
        var term = x;
        var sum = x;
        for (var odd = 3; Math.Abs(term) > 1e-18 * Math.Abs(sum); odd += 2)
        {
            term *= x * x / odd;
            sum += term;
        }
        return Density(x) * sum;
    }

    /// <summary>φ(x) / (x + 1/(x + 2/(x + 3/(x + ...)))) (Abramowitz and Stegun 26.2.14), for x above 2.5.</summary>
    private static double Tail(double x) =>
        double.IsInfinity(x) ? 0 : Density(x) / TailFraction(x, firstTerm: 1);

    /// <summary>With the fraction x + k: φ(x) - x φ(x) / (x + k) = φ(x) k / (x + k), where nothing cancels.</summary>
    private static double TailLoss(double x)
    {
        if (double.IsInfinity(x))
            return 0;
        var rest = 1 / TailFraction(x, firstTerm: 2);
        return Density(x) * rest / (x + rest);
    }

    /// <summary>x + n/(x + (n + 1)/(x + ...)), where n is the first term.</summary>
    private static double TailFraction(double x, int firstTerm)
    {
        var fraction = x;
        for (var term = TailTerms; term >= firstTerm; term--)
            fraction = x + term / fraction;
        return fraction;
    }
}

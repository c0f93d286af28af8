namespace FulfilSim.Statistics.ClosedForms;

/// <summary>Sums over tries of which each fails with the same probability.</summary>
internal static class GeometricSum
{
    /// <summary>1 + f + f² + ... with this many terms, (1 - f^n) / (1 - f); n where f is 1.</summary>
    public static double Of(double f, int terms) => f == 1 ? terms : Complement(f, terms) / (1 - f);

    /// <summary>1 - f^n, also where f^n is tiny or next to 1.</summary>
    public static double Complement(double f, int terms) => 0 - Elementary.Expm1(terms * Elementary.Log(f));

    /// <summary>The derivative by f: 1 + 2 f + 3 f² + ... with one term less.</summary>
    public static double Slope(double f, int terms)
    {
        var slope = 0.0;
        for (var power = terms - 1; power >= 1; power--)
            slope = slope * f + power;
        return slope;
    }
}

namespace FulfilSim.Statistics;

/// <summary>
/// The quantile function of the gamma distribution of one shape and mean 1. A quantile takes two to four times as long
/// as one of the normal distribution; making the table takes 265 inversions: 0.5 ms, for shape 1 000 000 20 ms.
/// </summary>
internal sealed class GammaTable
{
    private const double HalfLogTwoPi = 0.9189385332046728; // ln(2π) / 2

    private readonly double _shape;
    private readonly double _logShape;
    private readonly QuantileTable _logs;

    /// <param name="shape">From 0.001 to 1 000 000.</param>
    public GammaTable(double shape)
    {
        _shape = shape;
        _logShape = Elementary.Log(shape);
        _logs = new(ExpansionAt);
    }

    /// <summary>Off by at most 1e-12 of itself; for shapes from 1 on by 3e-14.</summary>
    /// <param name="p">From 0 to 1, at which it is infinite.</param>
    public double Quantile(double p)
    {
        var z = Gaussian.Quantile(p);
        var log = QuantileTable.Covers(z) ? _logs.At(z) : GammaQuantile.LogOf(_shape, p, 1 - p) - _logShape;
        return Elementary.Exp(log);
    }

    /// <summary>y = ln x as a series in z, where P(a, x) = Φ(z).</summary>
    /// <remarks>With w = dy/dz = φ(z) / (x^a e^-x / Γ(a)) the chain rule gives x' = x w and w' = w ((x - a) w - z): each term
    /// follows from those before it by products of series.</remarks>
    private double[] ExpansionAt(double z)
    {
        var logX = LogQuantileAt(z);
        var x = Elementary.Exp(logX);
        var logDensity = IncompleteGamma.LogDensity(_shape, x, logX);
        var (y, above) = (new Series(logX - _logShape), new Series(x - _shape));
        var (w, v) = (new Series(Elementary.Exp(-0.5 * z * z - HalfLogTwoPi - logDensity)), new Series(0));
        for (var term = 0; term < QuantileTable.TermCount - 1; term++)
        {
            var product = above.Times(w, term);
            v[term] = product - (term == 0 ? z : term == 1 ? 1 : 0);
            y[term + 1] = w[term] / (term + 1);
            above[term + 1] = (product + _shape * w[term]) / (term + 1);
            w[term + 1] = w.Times(v, term) / (term + 1);
        }
        return y.Terms;
    }

    /// <summary>Φ(-|z|) = Q(1/2, z²/2) / 2 (Abramowitz and Stegun 6.5.17), to more digits than a normal tail needs
    /// elsewhere: small shapes magnify what is wrong with it by 1 / a.</summary>
    private double LogQuantileAt(double z)
    {
        var tail = 0.5 * IncompleteGamma.Upper(0.5, 0.5 * z * z);
        return z < 0
            ? GammaQuantile.LogOf(_shape, tail, 1 - tail)
            : GammaQuantile.LogOf(_shape, 1 - tail, tail);
    }
}

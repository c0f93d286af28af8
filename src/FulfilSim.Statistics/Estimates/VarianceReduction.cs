namespace FulfilSim.Statistics;

/// <summary>What common random numbers were worth to a paired difference.</summary>
public static class VarianceReduction
{
    /// <summary>A variance so much smaller is what rounding leaves of none.</summary>
    private const double Rounding = 1e-20;

    /// <summary>
    /// How many times as many replications it would take without them: the sum of both variances over that of the paired
    /// difference. 1 where pairing did nothing, below 1 where it did harm; null where the difference does not vary at all.
    /// </summary>
    /// <remarks>Var(X - Y) = Var X + Var Y - 2 Cov(X, Y), and independent arms have no covariance (Law 2015, section 11.2).</remarks>
    public static double? FactorOf(Estimate arm, Estimate reference, Estimate difference)
    {
        ArgumentNullException.ThrowIfNull(arm);
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(difference);
        var apart = Square(arm.StandardError) + Square(reference.StandardError);
        var paired = Square(difference.StandardError);
        return paired > Rounding * apart && double.IsFinite(apart / paired) ? apart / paired : null;
    }

    private static double Square(double value) => value * value;
}

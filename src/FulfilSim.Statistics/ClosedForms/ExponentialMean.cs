namespace FulfilSim.Statistics.ClosedForms;

/// <summary>Integrals over e^(-x u), u from 0 to 1: what means of decaying densities come down to.</summary>
internal static class ExponentialMean
{
    /// <summary>∫ e^(-x u) du = (1 - e^-x) / x; 1 at x = 0.</summary>
    public static double Of(double x) => x == 0 ? 1 : -Elementary.Expm1(-x) / x;

    /// <summary>∫ u e^(-x u) du = (1 - (1 + x) e^-x) / x²; 1/2 at x = 0.</summary>
    /// <param name="x">0 or above.</param>
    public static double OfFirstMoment(double x) =>
        x > 1 ? (1 - (1 + x) * Elementary.Exp(-x)) / (x * x) : FirstMomentSeries(x);

    /// <summary>1/2 - x/3 + x²/(2! 4) - x³/(3! 5) + ..., where the closed form would cancel.</summary>
    private static double FirstMomentSeries(double x)
    {
        var power = 1.0;
        var sum = 0.5;
        for (var order = 1; Math.Abs(power) > 1e-18; order++)
        {
            power *= -x / order;
            sum += power / (order + 2);
        }
        return sum;
    }
}

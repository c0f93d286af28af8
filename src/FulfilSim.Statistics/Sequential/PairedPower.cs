namespace FulfilSim.Statistics;

/// <summary>
/// What a one-sided paired t test of a margin can be expected to show: that a difference lies below it, or above it.
/// </summary>
/// <remarks>T = (mean - margin) / (s / √n) has Student's noncentral t distribution with n - 1 degrees of freedom and
/// noncentrality (difference - margin) √n / σ. P(T ≤ x) is taken as Φ((x (1 - 1/(4ν)) - ncp) / √(1 + x² / (2ν)))
/// (Abramowitz and Stegun 1964, 26.7.10), which from ν = 9 on is within 0.01.</remarks>
/// <param name="Count">n: replications, 2 or more.</param>
/// <param name="Deviation">σ: standard deviation of one replication's difference, 0 or above.</param>
/// <param name="ErrorRatio">How often what is shown may be wrong: above 0 and below 0.5, one-sided.</param>
public sealed record PairedPower(int Count, double Deviation, double ErrorRatio)
{
    private const int CountMax = 1_000_000;

    private double Freedom => Count - 1;

    /// <summary>How far the mean must lie beyond the margin, in standard errors.</summary>
    private double Reach => StudentInterval.Reach(1 - 2 * ErrorRatio, Count);

    private double Shrunk => Reach * (1 - 1 / (4 * Freedom));

    private double Spread => Math.Sqrt(1 + Reach * Reach / (2 * Freedom));

    private double StandardError => Deviation / Math.Sqrt(Count);

    /// <summary>How often a difference that is 0 in truth is shown to lie below the margin.</summary>
    /// <param name="margin">Above 0.</param>
    public double OfNoDifference(double margin) => Deviation == 0
        ? 1
        : Gaussian.Cumulative((margin / StandardError - Shrunk) / Spread);

    /// <summary>The true difference that is shown to lie above the margin so often.</summary>
    /// <param name="margin">Above 0.</param>
    /// <param name="power">Above 0 and below 1.</param>
    public double DetectableDifference(double margin, double power) =>
        margin + StandardError * (Shrunk + Gaussian.Quantile(power) * Spread);

    /// <summary>How many replications it takes to show so often that a difference of 0 lies below the margin; null beyond
    /// 10⁶.</summary>
    /// <param name="errorRatioOf">The error of the deciding look, for a number of replications.</param>
    public static int? CountNeeded(double deviation, double margin, double power, Func<int, double> errorRatioOf)
    {
        ArgumentNullException.ThrowIfNull(errorRatioOf);
        var high = FixedLooks.First;
        while (!IsEnough(high))
        {
            if (high == CountMax)
                return null;
            high = Math.Min(2 * high, CountMax);
        }
        for (var low = Math.Max(FixedLooks.First - 1, high / 2); high - low > 1;)
        {
            var middle = low + (high - low) / 2;
            (low, high) = IsEnough(middle) ? (low, middle) : (middle, high);
        }
        return high;

        bool IsEnough(int count) => new PairedPower(count, deviation, errorRatioOf(count)).OfNoDifference(margin) >= power;
    }

    /// <summary>An upper bound of a standard deviation that was estimated from a normal sample.</summary>
    /// <remarks>s √(ν / χ²), the quantile by Wilson and Hilferty (1931): χ²_p ≈ ν (1 - 2/(9ν) + z_p √(2/(9ν)))³.</remarks>
    /// <param name="deviation">s.</param>
    /// <param name="count">Values in the sample, 2 or more.</param>
    /// <param name="confidence">How often the bound holds: above 0.5 and below 1.</param>
    public static double UpperDeviation(double deviation, int count, double confidence)
    {
        var part = 2 / (9.0 * (count - 1));
        var root = 1 - part + Gaussian.Quantile(1 - confidence) * Math.Sqrt(part);
        return deviation / Math.Sqrt(root * root * root);
    }
}

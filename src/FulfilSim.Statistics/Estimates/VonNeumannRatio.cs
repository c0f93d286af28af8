namespace FulfilSim.Statistics;

/// <summary>
/// Do neighbours in a sequence resemble each other? C = 1 - Σ (x_{i+1} - x_i)² / (2 Σ (x_i - mean)²) is 0 on average where
/// they don't, with variance (n - 2) / (n² - 1), and comes close to the correlation of neighbours where they do.
/// </summary>
/// <remarks>Von Neumann (1941), "Distribution of the ratio of the mean square successive difference to the variance";
/// in this form Young (1941).</remarks>
public static class VonNeumannRatio
{
    /// <summary>Fewer values say nothing.</summary>
    public const int CountMin = 8;

    /// <summary>C itself; not a number for values that are all the same.</summary>
    public static double CorrelationOf(IReadOnlyList<double> values)
    {
        var mean = Require.NotEmpty(values, nameof(values)).Sum() / values.Count;
        var (around, between) = (0.0, 0.0);
        for (var index = 0; index < values.Count; index++)
        {
            around += (values[index] - mean) * (values[index] - mean);
            if (index > 0)
                between += (values[index] - values[index - 1]) * (values[index] - values[index - 1]);
        }
        return 1 - between / (2 * around);
    }

    /// <summary>Whether neighbours resemble each other more than chance explains.</summary>
    /// <param name="values">In their order.</param>
    /// <param name="falseAlarmRatio">How often values that don't would be accused: above 0 and below 1.</param>
    public static bool IsCorrelated(IReadOnlyList<double> values, double falseAlarmRatio)
    {
        if (values.Count < CountMin)
            return false;
        double n = values.Count;
        return CorrelationOf(values) > Gaussian.Quantile(1 - falseAlarmRatio) * Math.Sqrt((n - 2) / (n * n - 1));
    }
}

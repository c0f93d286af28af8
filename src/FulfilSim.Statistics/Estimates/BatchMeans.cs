namespace FulfilSim.Statistics;

/// <summary>
/// What one long replication says about a mean: it is cut into a few long batches whose means are nearly independent,
/// and these are taken for replications.
/// </summary>
/// <remarks>Schmeiser (1982): 10 to 30 batches. Whether they are independent is asked with von Neumann's ratio (1941):
/// with k batches 1 - Σ (y_i - y_(i-1))² / (2 Σ (y_i - mean)²) is about the lag-1 autocorrelation and, without any,
/// nearly normal with mean 0 and variance (k - 2) / (k² - 1) (Fishman 1978).</remarks>
/// <param name="Estimate">The mean with Student's t interval; its count is that of the batches.</param>
/// <param name="BatchSize">Values of a batch.</param>
/// <param name="Lag1Autocorrelation">Of the batch means, from von Neumann's ratio; 0 where all are the same.</param>
public sealed record BatchMeans(Estimate Estimate, int BatchSize, double Lag1Autocorrelation)
{
    /// <summary>Fewer batches can't show their correlation.</summary>
    public const int BatchesMin = 10;

    private const double IndependentAtMost = 1.6448536269514722; // the normal quantile of 95 %

    /// <summary>Whether neighbouring batches are alike, by a one-sided test at 5 %: then the interval is too narrow,
    /// and the replication should be longer.</summary>
    public bool IsCorrelated => Lag1Autocorrelation > IndependentAtMost * Math.Sqrt(VarianceOfIndependent);

    private double VarianceOfIndependent => (Estimate.Count - 2.0) / ((double)Estimate.Count * Estimate.Count - 1);

    /// <param name="quantity">What was measured.</param>
    /// <param name="unit">Its unit; empty for a ratio.</param>
    /// <param name="series">Values in the order of time, without the warm-up. What does not fill the batches is left
    /// out from the start, where a rest of the warm-up would be.</param>
    /// <param name="batchCount">k, at least 10 and at most as many as there are values.</param>
    /// <param name="confidenceLevel">Above 0 and below 1.</param>
    public static BatchMeans Of(
        string quantity, string unit, IReadOnlyList<double> series, int batchCount = 20, double confidenceLevel = 0.95)
    {
        Require.AtLeast(series.Count, BatchesMin, "the number of values");
        Require.InRange(batchCount, BatchesMin, series.Count, nameof(batchCount));
        var size = series.Count / batchCount;
        var means = Batches.MeansOf(series, series.Count - size * batchCount, size, batchCount);
        var estimate = Estimate.FromReplications(quantity, unit, means, confidenceLevel);
        return new(estimate, size, Autocorrelation(means, estimate.Mean));
    }

    private static double Autocorrelation(double[] means, double mean)
    {
        var steps = means.Zip(means.Skip(1), (before, after) => (after - before) * (after - before)).Sum();
        var spread = means.Sum(value => (value - mean) * (value - mean));
        return spread == 0 ? 0 : 1 - steps / (2 * spread);
    }
}

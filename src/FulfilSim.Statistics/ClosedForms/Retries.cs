namespace FulfilSim.Statistics.ClosedForms;

/// <summary>
/// Calls whose tries fail with the same probability, each on its own, and are followed by up to N more, at once.
/// </summary>
/// <remarks>A geometric number of tries, cut off; Brooker, "Fixing retries with token buckets and circuit breakers"
/// (2022).</remarks>
public sealed record Retries
{
    private Retries(double failureProbability, int retriesMax) =>
        (FailureProbability, RetriesMax) = (failureProbability, retriesMax);

    /// <summary>f, of a single try.</summary>
    public double FailureProbability { get; }

    /// <summary>N: tries after the first.</summary>
    public int RetriesMax { get; }

    /// <summary>(1 - f^(N + 1)) / (1 - f).</summary>
    public double TriesPerCall => GeometricSum.Of(FailureProbability, RetriesMax + 1);

    /// <summary>1 - f^(N + 1).</summary>
    public double SuccessProbability => GeometricSum.Complement(FailureProbability, RetriesMax + 1);

    /// <param name="failureProbability">f, from 0 to 1.</param>
    /// <param name="retriesMax">N, 0 or above.</param>
    public static Retries Of(double failureProbability, int retriesMax) => new(
        Require.InRange(failureProbability, 0, 1, nameof(failureProbability)),
        Require.InRange(retriesMax, 0, int.MaxValue - 1, nameof(retriesMax)));

    /// <summary>The same with a breaker: no retries at all while more than a share of the tries fails.</summary>
    /// <param name="threshold">That share, from 0 to 1. Next to it, the breaker's own noise blurs the edge.</param>
    public Retries WithBreaker(double threshold) =>
        FailureProbability > Require.InRange(threshold, 0, 1, nameof(threshold)) ? new(FailureProbability, 0) : this;

    /// <summary>(N + 1)^k: tries at the bottom for one call at the top, when everything fails and each of k layers
    /// tries again on its own.</summary>
    /// <param name="layers">k, 0 or above.</param>
    /// <param name="retriesMax">N, 0 or above.</param>
    public static double TriesOfLayers(int layers, int retriesMax)
    {
        Require.AtLeast(retriesMax, 0, nameof(retriesMax));
        var tries = 1.0;
        for (var layer = Require.AtLeast(layers, 0, nameof(layers)); layer > 0 && !double.IsInfinity(tries); layer--)
            tries *= retriesMax + 1.0;
        return tries;
    }
}

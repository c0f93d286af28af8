namespace FulfilSim.Statistics;

/// <summary>
/// How much of the start of one long replication to leave out, because it still remembers how it began (MSER-5).
/// </summary>
/// <remarks>White (1997), White, Cobb and Spratt (2000): of the means of batches of five observations leave out the
/// first d for which (Σ (y_i - mean)²) / (n - d)², over what is left, is smallest: more would widen the interval again.
/// At least five batches are left, and a point in the second half means that the run was too short for a steady state
/// to be seen (Hoad, Robinson and Davies 2010).</remarks>
public sealed record WarmUp
{
    /// <summary>Observations that one batch stands for.</summary>
    public const int BatchSize = 5;

    /// <summary>Fewer batches say nothing.</summary>
    public const int BatchesMin = 10;

    private const int LastBatches = 5;

    private WarmUp(int batchCount, int droppedBatches, double steadyMean) =>
        (BatchCount, DroppedBatches, SteadyMean) = (batchCount, droppedBatches, steadyMean);

    /// <summary>n: batches in all.</summary>
    public int BatchCount { get; }

    /// <summary>d: batches to leave out from the start.</summary>
    public int DroppedBatches { get; }

    /// <summary>Observations to leave out from the start.</summary>
    public long DroppedObservations => (long)DroppedBatches * BatchSize;

    /// <summary>The mean of the batches after the warm-up.</summary>
    public double SteadyMean { get; }

    /// <summary>Whether the warm-up ends in the first half; if not, the replication is too short.</summary>
    public bool IsSteadyStateFound => 2L * DroppedBatches <= BatchCount;

    /// <param name="batchMeans">Means of five observations each, finite, in the order of time; at least ten.</param>
    public static WarmUp Of(IReadOnlyList<double> batchMeans)
    {
        Require.AtLeast(batchMeans.Count, BatchesMin, "the number of batches");
        var (mean, squares) = (0.0, 0.0);
        var (least, dropped, steadyMean) = (double.PositiveInfinity, 0, 0.0);
        for (var index = batchMeans.Count - 1; index >= 0; index--)
        {
            var count = batchMeans.Count - index;
            var change = Require.Finite(batchMeans[index], "a batch mean") - mean;
            mean += change / count;
            squares += change * (batchMeans[index] - mean); // Welford (1962), from the end
            var error = squares / count / count;
            if (count < LastBatches || error > least)
                continue;
            (least, dropped, steadyMean) = (error, index, mean);
        }
        return new(batchMeans.Count, dropped, steadyMean);
    }

    /// <summary>Means of five observations each; what is left over at the end is left out.</summary>
    public static IReadOnlyList<double> BatchMeansOf(IReadOnlyList<double> observations) =>
        Batches.MeansOf(observations, 0, BatchSize, observations.Count / BatchSize);
}

namespace FulfilSim.Statistics;

/// <summary>Stretches of one series.</summary>
internal static class Batches
{
    /// <summary>The mean of each of so many stretches of one size, from an index on.</summary>
    public static double[] MeansOf(IReadOnlyList<double> series, int start, int size, int count)
    {
        var means = new double[count];
        for (var batch = 0; batch < count; batch++)
        {
            for (var offset = 0; offset < size; offset++)
                means[batch] += series[start + batch * size + offset];
            means[batch] /= size;
        }
        return means;
    }
}

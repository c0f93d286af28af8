namespace FulfilSim.Statistics;

/// <summary>How many replications it takes, when what was seen so far is right.</summary>
public static class ReplicationCount
{
    /// <summary>More than so many are not worth naming.</summary>
    public const int Max = 1_000_000;

    /// <summary>Until the interval of a difference no longer holds zero: the smallest n with t(n - 1) s / √n below the mean's size.
    /// Null where no number up to <see cref="Max"/> will do, or where nothing is known of the spread.</summary>
    /// <remarks>Mean and standard deviation are taken for the true ones, so this is what it takes in about half of all cases.</remarks>
    public static int? ToSettle(Estimate difference)
    {
        ArgumentNullException.ThrowIfNull(difference);
        return UntilHalfWidth(difference, Math.Abs(difference.Mean));
    }

    /// <summary>Until the half-width is smaller than a wanted one; null where no number up to <see cref="Max"/> will do.</summary>
    /// <param name="halfWidth">0 or above, in the estimate's unit.</param>
    public static int? UntilHalfWidth(Estimate estimate, double halfWidth)
    {
        ArgumentNullException.ThrowIfNull(estimate);
        var deviation = estimate.StandardError * Math.Sqrt(estimate.Count);
        if (!double.IsFinite(deviation) || !double.IsFinite(halfWidth) || !IsEnough(Max))
            return null;
        var (few, many) = (PairedDifference.ReplicationsMin - 1, Max);
        while (many - few > 1)
        {
            var middle = few + (many - few) / 2;
            (few, many) = IsEnough(middle) ? (few, middle) : (middle, many);
        }
        return many;

        bool IsEnough(int count) =>
            StudentInterval.Reach(estimate.ConfidenceLevel, count) * deviation / Math.Sqrt(count) < halfWidth;
    }
}

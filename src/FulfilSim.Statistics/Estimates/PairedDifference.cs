namespace FulfilSim.Statistics;

/// <summary>Two arms met the same random numbers; replication by replication, how far apart are they?</summary>
/// <param name="Difference">The arm minus the reference. Its confidence level is the one of this interval alone: with
/// k simultaneous ones at a joint level c it is 1 - (1 - c) / k.</param>
/// <param name="NonZeroCount">Replications in which the arms differ.</param>
/// <param name="Conclusion">What the interval says.</param>
public sealed record PairedDifference(Estimate Difference, int NonZeroCount, Conclusion Conclusion)
{
    /// <summary>Fewer replications are too few for a conclusion.</summary>
    public const int ReplicationsMin = 10;

    /// <summary>Fewer replications that differ are too few for a conclusion.</summary>
    public const int NonZeroMin = 5;

    /// <summary>Paired t interval of the difference of means.</summary>
    /// <param name="quantity">What was measured.</param>
    /// <param name="unit">Its unit; empty for a ratio.</param>
    /// <param name="arm">One number per replication.</param>
    /// <param name="reference">The same replications, in the same order.</param>
    /// <param name="confidenceLevel">The joint level: above 0 and below 1.</param>
    /// <param name="simultaneousCount">How many intervals shall hold together (Bonferroni), at least 1.</param>
    public static PairedDifference Of(
        string quantity,
        string unit,
        IReadOnlyList<double> arm,
        IReadOnlyList<double> reference,
        double confidenceLevel = 0.95,
        int simultaneousCount = 1)
    {
        Invariant.Holds(arm.Count == reference.Count);
        double[] differences = [.. arm.Zip(reference, (here, there) => here - there)];
        var level = EachLevel(confidenceLevel, simultaneousCount);
        return Judge(
            Estimate.FromReplications(quantity, unit, differences, level), differences.Count(value => value != 0));
    }

    /// <summary>Jackknifed interval of the difference between two ratios of totals.</summary>
    /// <inheritdoc cref="Of" path="/param"/>
    /// <param name="armNumerators">One number per replication.</param>
    /// <param name="armDenominators">One number per replication, 0 or above.</param>
    /// <param name="referenceNumerators">The same replications, in the same order.</param>
    /// <param name="referenceDenominators">The same replications, in the same order.</param>
    public static PairedDifference OfRatios(
        string quantity,
        string unit,
        IReadOnlyList<double> armNumerators,
        IReadOnlyList<double> armDenominators,
        IReadOnlyList<double> referenceNumerators,
        IReadOnlyList<double> referenceDenominators,
        double confidenceLevel = 0.95,
        int simultaneousCount = 1)
    {
        var difference = Ratios.JackknifeDifference(
            quantity,
            armNumerators,
            armDenominators,
            referenceNumerators,
            referenceDenominators,
            EachLevel(confidenceLevel, simultaneousCount),
            unit);
        var nonZeroCount = Enumerable.Range(0, armNumerators.Count).Count(index =>
            armNumerators[index] * referenceDenominators[index] != referenceNumerators[index] * armDenominators[index]);
        return Judge(difference, nonZeroCount);
    }

    private static double EachLevel(double confidenceLevel, int simultaneousCount) =>
        1 - (1 - confidenceLevel) / Require.AtLeast(simultaneousCount, 1, nameof(simultaneousCount));

    private static PairedDifference Judge(Estimate difference, int nonZeroCount) =>
        new(difference, nonZeroCount, Conclude(difference, nonZeroCount));

    private static Conclusion Conclude(Estimate difference, int nonZeroCount) => difference switch
    {
        { Mean: 0 } when nonZeroCount == 0 => Conclusion.Identical,
        { Count: < ReplicationsMin } => Conclusion.Inconclusive,
        _ when nonZeroCount < NonZeroMin => Conclusion.Inconclusive,
        { Upper: < 0 } => Conclusion.Lower,
        { Lower: > 0 } => Conclusion.Higher,
        _ => Conclusion.Inconclusive,
    };
}

namespace FulfilSim.Statistics;

/// <summary>
/// Ratios of totals, such as failed over submitted intents: one number per replication above and one below the line.
/// The mean is the ratio of the totals itself, as anyone can recompute it; its standard error is the jackknife's.
/// </summary>
/// <remarks>Efron and Tibshirani, An Introduction to the Bootstrap (1993), equation 11.5. It leaves out one
/// replication at a time, so both sides of the ratio, and both arms of a difference, stay paired.</remarks>
public static class Ratios
{
    /// <param name="quantity">What was measured.</param>
    /// <param name="numerators">One number per replication.</param>
    /// <param name="denominators">One number per replication, 0 or above. Where their total is 0 the ratio is not a
    /// number.</param>
    /// <param name="confidenceLevel">Above 0 and below 1.</param>
    /// <param name="unit">Empty where both sides have the same.</param>
    public static Estimate Jackknife(
        string quantity,
        IReadOnlyList<double> numerators,
        IReadOnlyList<double> denominators,
        double confidenceLevel = 0.95,
        string unit = "")
    {
        var ratio = new RatioOfTotals(numerators, denominators);
        return Jackknifed(quantity, unit, ratio.All, ratio.Without, numerators.Count, confidenceLevel);
    }

    /// <summary>The arm's ratio minus the reference's, paired by replication.</summary>
    /// <inheritdoc cref="Jackknife" path="/param"/>
    /// <param name="armNumerators">One number per replication.</param>
    /// <param name="armDenominators">One number per replication, 0 or above.</param>
    /// <param name="referenceNumerators">The same replications, in the same order.</param>
    /// <param name="referenceDenominators">The same replications, in the same order.</param>
    public static Estimate JackknifeDifference(
        string quantity,
        IReadOnlyList<double> armNumerators,
        IReadOnlyList<double> armDenominators,
        IReadOnlyList<double> referenceNumerators,
        IReadOnlyList<double> referenceDenominators,
        double confidenceLevel = 0.95,
        string unit = "")
    {
        var arm = new RatioOfTotals(armNumerators, armDenominators);
        var reference = new RatioOfTotals(referenceNumerators, referenceDenominators);
        Invariant.Holds(armNumerators.Count == referenceNumerators.Count);
        return Jackknifed(
            quantity,
            unit,
            arm.All - reference.All,
            index => arm.Without(index) - reference.Without(index),
            armNumerators.Count,
            confidenceLevel);
    }

    /// <summary>A weighted sum of several arms' ratios, such as the effect of a factor over all runs of a design.</summary>
    /// <param name="quantity">What was measured.</param>
    /// <param name="weights">One per arm.</param>
    /// <param name="numerators">For each arm one number per replication, all in the same order.</param>
    /// <param name="denominators">For each arm one number per replication, 0 or above.</param>
    /// <param name="confidenceLevel">Above 0 and below 1.</param>
    /// <param name="unit">Empty where both sides have the same.</param>
    public static Estimate JackknifeContrast(
        string quantity,
        IReadOnlyList<double> weights,
        IReadOnlyList<IReadOnlyList<double>> numerators,
        IReadOnlyList<IReadOnlyList<double>> denominators,
        double confidenceLevel = 0.95,
        string unit = "")
    {
        Invariant.Holds(weights.Count == numerators.Count && weights.Count == denominators.Count);
        RatioOfTotals[] arms = [.. numerators.Zip(denominators, (above, below) => new RatioOfTotals(above, below))];
        return Jackknifed(
            quantity, unit, SumOf(arm => arm.All), index => SumOf(arm => arm.Without(index)), numerators[0].Count, confidenceLevel);

        double SumOf(Func<RatioOfTotals, double> ratio) => weights.Zip(arms, (weight, arm) => weight * ratio(arm)).Sum();
    }

    private static Estimate Jackknifed(
        string quantity, string unit, double all, Func<int, double> without, int count, double confidenceLevel)
    {
        double[] partial = [.. Enumerable.Range(0, count).Select(without)];
        var mean = partial.Sum() / count;
        var squares = partial.Sum(value => (value - mean) * (value - mean));
        var standardError = Math.Sqrt((count - 1.0) / count * squares);
        return Estimate.FromStandardError(quantity, unit, all, standardError, count, confidenceLevel);
    }
}

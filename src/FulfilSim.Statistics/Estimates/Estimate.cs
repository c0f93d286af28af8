namespace FulfilSim.Statistics;

/// <summary>
/// What replications say about one quantity: a mean that never travels without its unit, its uncertainty and its
/// sample size.
/// </summary>
/// <param name="Quantity">What was measured, in the glossary's words.</param>
/// <param name="Unit">Its unit; empty for a ratio.</param>
/// <param name="Mean">The best guess.</param>
/// <param name="HalfWidth">Half the width of the confidence interval; infinite for one replication.</param>
/// <param name="ConfidenceLevel">How often such an interval holds the true value: a ratio, above 0 and below 1.</param>
/// <param name="Count">Replications.</param>
public sealed record Estimate(
    string Quantity, string Unit, double Mean, double HalfWidth, double ConfidenceLevel, int Count)
{
    /// <summary>The lower end of the interval.</summary>
    public double Lower => Mean - HalfWidth;

    /// <summary>The upper end of the interval.</summary>
    public double Upper => Mean + HalfWidth;

    /// <summary>The standard deviation of the mean; infinite for one replication.</summary>
    public double StandardError => Count < 2
        ? double.PositiveInfinity
        : HalfWidth / StudentInterval.Reach(ConfidenceLevel, Count);

    /// <summary>The mean with Student's t interval.</summary>
    /// <param name="quantity">What was measured.</param>
    /// <param name="unit">Its unit; empty for a ratio.</param>
    /// <param name="values">One per replication, never one per order: orders within a replication correlate.</param>
    /// <param name="confidenceLevel">Above 0 and below 1.</param>
    public static Estimate FromReplications(
        string quantity, string unit, IReadOnlyList<double> values, double confidenceLevel = 0.95)
    {
        Require.NotEmpty(values, nameof(values));
        var mean = values.Sum() / values.Count;
        var squares = values.Sum(value => (value - mean) * (value - mean));
        var standardError = Math.Sqrt(squares / (values.Count - 1.0) / values.Count);
        return FromStandardError(quantity, unit, mean, standardError, values.Count, confidenceLevel);
    }

    /// <summary>As people read it: "sojourn time 4 ± 1.963 s (95 %, n = 5)".</summary>
    public override string ToString() => EstimateText.Of(this);

    internal static Estimate FromStandardError(
        string quantity, string unit, double mean, double standardError, int count, double confidenceLevel)
    {
        if (confidenceLevel is not (> 0 and < 1))
            throw new OptionRejectedException(
                nameof(ConfidenceLevel), Literal.Of(confidenceLevel), "above 0 and below 1");
        var halfWidth = count < 2
            ? double.PositiveInfinity
            : standardError * StudentInterval.Reach(confidenceLevel, count);
        return new(quantity, unit, mean, halfWidth, confidenceLevel, count);
    }
}

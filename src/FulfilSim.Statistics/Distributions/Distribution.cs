namespace FulfilSim.Statistics;

/// <summary>
/// A random quantity: a plain number in the unit its owner says, seconds for durations. Immutable, and valid once
/// made. Samples are inverse transforms: each uses one uniform number and rises with it, so that paired replications
/// stay correlated. Mixtures (<see cref="Mixture"/>, <see cref="Hyperexponential"/>) use one number too, but rise with
/// it only within each component.
/// </summary>
public abstract record Distribution
{
    /// <summary>1000 years: beyond every horizon, and near enough that moments can lie that much later.</summary>
    private const double LongestSeconds = 31_556_952_000;

    /// <summary>The expected value; may be infinite.</summary>
    public abstract double Mean { get; }

    /// <summary>The expected squared distance from the mean; may be infinite.</summary>
    public abstract double Variance { get; }

    /// <summary>The next value.</summary>
    public abstract double Sample(ref RandomStream stream);

    /// <summary>The next value, where it is in seconds: at most 1000 years, since heavy tails have no bound.</summary>
    public TimeSpan SampleDuration(ref RandomStream stream) =>
        new((long)(Math.Min(Sample(ref stream), LongestSeconds) * TimeSpan.TicksPerSecond));

    /// <summary>The value that a share <paramref name="p"/> of all samples doesn't exceed.</summary>
    /// <param name="p">From 0 to 1; at the ends the answer may be infinite.</param>
    /// <exception cref="OptionRejectedException">It is outside, or not a number.</exception>
    public abstract double Quantile(double p);

    /// <summary>The share of all samples that don't exceed a value: 0 below all of them, 1 above.</summary>
    /// <param name="x">Any number.</param>
    public abstract double Cumulative(double x);

    /// <summary>The sample that a uniform number makes: its quantile, where nothing else is said.</summary>
    /// <param name="unit">Above 0 and below 1.</param>
    internal virtual double FromUnit(double unit) => Quantile(unit);

    private protected static double Share(double p, string option = "p") => Require.InRange(p, 0, 1, option);

    /// <summary>A share that is neither 0 nor 1, for which every quantile is finite.</summary>
    private protected static double InnerShare(double p, string option) => p is > 0 and < 1
        ? p
        : throw new OptionRejectedException(option, Literal.Of(p), "above 0 and below 1");
}

using MathNet.Numerics.Distributions;

namespace FulfilSim.Statistics;

/// <summary>A share, or a difference of two, with an interval that need not be symmetric about it.</summary>
/// <param name="Ratio">The share seen.</param>
/// <param name="Lower">The lower end of the interval.</param>
/// <param name="Upper">The upper end of the interval.</param>
/// <param name="ConfidenceLevel">How often such an interval holds the true value: above 0 and below 1.</param>
public sealed record Proportion(double Ratio, double Lower, double Upper, double ConfidenceLevel)
{
    /// <summary>Successes over independent trials, with Wilson's score interval, which stays within 0 to 1.</summary>
    /// <remarks>Wilson (1927): (r + z²/2n ± z √(r (1 - r) / n + z²/4n²)) / (1 + z²/n).</remarks>
    /// <param name="successes">From 0 to the trials.</param>
    /// <param name="trials">1 or above.</param>
    /// <param name="confidenceLevel">Above 0 and below 1.</param>
    public static Proportion Wilson(long successes, long trials, double confidenceLevel = 0.95)
    {
        var ratio = RatioOf(successes, trials);
        var (lower, upper) = WilsonInterval(ratio, trials, NormalReach(confidenceLevel));
        return new(ratio, lower, upper, confidenceLevel);
    }

    /// <summary>Successes over independent trials, with Clopper and Pearson's exact interval, which covers at least as often as it says.</summary>
    /// <remarks>
    /// Clopper and Pearson (1934), by quantiles of the beta distribution: a/2 of Beta(k, n - k + 1) to 1 - a/2 of
    /// Beta(k + 1, n - k), with a = 1 - level.
    /// </remarks>
    /// <inheritdoc cref="Wilson" path="/param"/>
    public static Proportion ClopperPearson(long successes, long trials, double confidenceLevel = 0.95)
    {
        var ratio = RatioOf(successes, trials);
        _ = NormalReach(confidenceLevel); // refuses a level that is none
        var tail = (1 - confidenceLevel) / 2;
        var failures = trials - successes;
        var lower = successes == 0 ? 0 : Beta.InvCDF(successes, failures + 1, tail);
        var upper = failures == 0 ? 1 : Beta.InvCDF(successes + 1, failures, 1 - tail);
        return new(ratio, lower, upper, confidenceLevel);
    }

    /// <summary>One share less another, with Newcombe's interval from the two Wilson intervals.</summary>
    /// <remarks>Newcombe (1998), method 10: d - √((r1 - l1)² + (u2 - r2)²) to d + √((u1 - r1)² + (r2 - l2)²).</remarks>
    /// <param name="successes">From 0 to the trials.</param>
    /// <param name="trials">1 or above.</param>
    /// <param name="referenceSuccesses">From 0 to the reference's trials.</param>
    /// <param name="referenceTrials">1 or above.</param>
    /// <param name="confidenceLevel">Above 0 and below 1.</param>
    public static Proportion Difference(
        long successes, long trials, long referenceSuccesses, long referenceTrials, double confidenceLevel = 0.95)
    {
        var here = Wilson(successes, trials, confidenceLevel);
        var there = Wilson(referenceSuccesses, referenceTrials, confidenceLevel);
        var difference = here.Ratio - there.Ratio;
        return new(
            difference,
            difference - Length(here.Ratio - here.Lower, there.Upper - there.Ratio),
            difference + Length(here.Upper - here.Ratio, there.Ratio - there.Lower),
            confidenceLevel);
    }

    /// <summary>Whether two shares differ: z of the pooled test, and how likely one so large is by chance.</summary>
    /// <remarks>z = (r1 - r2) / √(r (1 - r) (1/n1 + 1/n2)), r of both together; z² is Pearson's χ² (1900).</remarks>
    /// <inheritdoc cref="Difference" path="/param"/>
    public static (double Z, double PValue) Test(
        long successes, long trials, long referenceSuccesses, long referenceTrials)
    {
        var difference = RatioOf(successes, trials) - RatioOf(referenceSuccesses, referenceTrials);
        var pooled = (double)(successes + referenceSuccesses) / (trials + referenceTrials);
        var variance = pooled * (1 - pooled) * (1.0 / trials + 1.0 / referenceTrials);
        var z = variance == 0 ? 0 : difference / Math.Sqrt(variance); // all succeeded, or none: no difference
        return (z, 2 * Gaussian.Cumulative(-Math.Abs(z)));
    }

    /// <summary>How many standard deviations a normal interval reaches to each side.</summary>
    internal static double NormalReach(double confidenceLevel) => confidenceLevel is > 0 and < 1
        ? -Gaussian.Quantile((1 - confidenceLevel) / 2)
        : throw new OptionRejectedException(
            nameof(ConfidenceLevel), Literal.Of(confidenceLevel), "above 0 and below 1");

    internal static (double Lower, double Upper) WilsonInterval(double ratio, double trials, double reach)
    {
        var square = reach * reach / trials;
        var centre = ratio + square / 2;
        var halfWidth = Math.Sqrt(square * (ratio * (1 - ratio) + square / 4));
        return (Math.Max(0, (centre - halfWidth) / (1 + square)), Math.Min(1, (centre + halfWidth) / (1 + square)));
    }

    private static double RatioOf(long successes, long trials)
    {
        Require.InRange(trials, 1, long.MaxValue, nameof(trials));
        return (double)Require.InRange(successes, 0, trials, nameof(successes)) / trials;
    }

    private static double Length(double first, double second) => Math.Sqrt(first * first + second * second);
}

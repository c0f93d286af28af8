namespace FulfilSim.Statistics.ClosedForms;

/// <summary>The first three moments of a time that is never negative: all that mean and variance of waiting depend on
/// where one server works first in first out.</summary>
public sealed record Moments
{
    private const double Rounding = 1e-12;

    private Moments(double mean, double meanSquare, double meanCube) =>
        (Mean, MeanSquare, MeanCube) = (mean, meanSquare, meanCube);

    /// <summary>E[S].</summary>
    public double Mean { get; }

    /// <summary>E[S²].</summary>
    public double MeanSquare { get; }

    /// <summary>E[S³].</summary>
    public double MeanCube { get; }

    /// <summary>E[S²] - E[S]².</summary>
    public double Variance => Math.Max(0, MeanSquare - Mean * Mean);

    /// <summary>Moments as they are.</summary>
    /// <param name="mean">Above 0.</param>
    /// <param name="meanSquare">At least the mean's square.</param>
    /// <param name="meanCube">At least the mean square's square over the mean (Cauchy and Schwarz).</param>
    public static Moments Of(double mean, double meanSquare, double meanCube)
    {
        Require.Positive(mean, nameof(mean));
        RequireAtLeast(meanSquare, mean * mean, nameof(meanSquare));
        RequireAtLeast(meanCube, meanSquare * meanSquare / mean, nameof(meanCube));
        return new(mean, meanSquare, meanCube);
    }

    /// <summary>Always the same.</summary>
    /// <param name="value">Above 0.</param>
    public static Moments OfConstant(double value) => Scaled(value, nameof(value), 1, 1);

    /// <summary>E[S^k] = k! mean^k.</summary>
    /// <param name="mean">Above 0.</param>
    public static Moments OfExponential(double mean) => Scaled(mean, nameof(mean), 2, 6);

    /// <summary>The sum of k exponential phases: E[S²] = (1 + 1/k) mean², E[S³] = (1 + 1/k) (1 + 2/k) mean³.</summary>
    /// <param name="phases">k, 1 or above.</param>
    /// <param name="mean">Above 0, of the sum.</param>
    public static Moments OfErlang(int phases, double mean)
    {
        var share = 1.0 / Require.AtLeast(phases, 1, nameof(phases));
        return Scaled(mean, nameof(mean), 1 + share, (1 + share) * (1 + 2 * share));
    }

    /// <summary>Anything between two bounds, all as likely: E[S^k] is the mean of x^k over the stretch.</summary>
    /// <param name="min">0 or above.</param>
    /// <param name="max">Above 0, at least <paramref name="min"/>.</param>
    public static Moments OfUniform(double min, double max)
    {
        Require.NotNegative(min, nameof(min));
        Require.AtLeast(Require.Positive(max, nameof(max)), min, nameof(max));
        return new((min + max) / 2, (min * min + min * max + max * max) / 3, (min + max) * (min * min + max * max) / 4);
    }

    /// <summary>E[S²] = (1 + cv²) mean², E[S³] = (1 + cv²)³ mean³.</summary>
    /// <param name="mean">Above 0.</param>
    /// <param name="cv">Coefficient of variation: standard deviation over mean, 0 or above.</param>
    public static Moments OfLognormal(double mean, double cv)
    {
        var spread = 1 + Require.NotNegative(cv, nameof(cv)) * cv;
        return Scaled(mean, nameof(mean), spread, spread * spread * spread);
    }

    /// <summary>
    /// One of two exponentials, each of which brings half of the work: the first with probability
    /// p = (1 + √((cv² - 1) / (cv² + 1))) / 2 and mean / 2p on average, the other with 1 - p and mean / 2(1 - p).
    /// </summary>
    /// <param name="mean">Above 0.</param>
    /// <param name="cv">1 or above.</param>
    public static Moments OfBalancedHyperexponential(double mean, double cv)
    {
        Require.Positive(mean, nameof(mean));
        var square = Require.AtLeast(cv, 1, nameof(cv)) * cv;
        var p = (1 + Math.Sqrt((square - 1) / (square + 1))) / 2;
        var other = 1 / (p * (square + 1) * 2); // 1 - p, without cancelling
        return OfMixture([(p, OfExponential(mean / (2 * p))), (other, OfExponential(mean / (2 * other)))]);
    }

    /// <summary>One of several times, each with its probability.</summary>
    /// <param name="parts">At least one; probabilities are 0 or above and add up to 1.</param>
    public static Moments OfMixture(IReadOnlyList<(double Probability, Moments Time)> parts)
    {
        Require.NotEmpty(parts, nameof(parts));
        foreach (var (probability, _) in parts)
            Require.InRange(probability, 0, 1, "a part's probability");
        var total = parts.Sum(part => part.Probability);
        if (Math.Abs(total - 1) > Rounding)
            throw new OptionRejectedException("the sum of the parts' probabilities", Literal.Of(total), "1");
        return new(
            parts.Sum(part => part.Probability * part.Time.Mean),
            parts.Sum(part => part.Probability * part.Time.MeanSquare),
            parts.Sum(part => part.Probability * part.Time.MeanCube));
    }

    private static Moments Scaled(double mean, string option, double square, double cube)
    {
        Require.Positive(mean, option);
        return new(mean, square * mean * mean, cube * mean * mean * mean);
    }

    private static void RequireAtLeast(double value, double least, string option) =>
        Require.AtLeast(value, least * (1 - Rounding), option);
}

namespace FulfilSim.Statistics;

/// <summary>
/// A positive quantity whose logarithm is normal: what takes people and machines mostly about as long, and now and
/// then much longer.
/// </summary>
public sealed record Lognormal : Distribution, IDistribution<Lognormal>
{
    private Lognormal(double logMean, double logStandardDeviation) =>
        (LogMean, LogStandardDeviation) = (logMean, logStandardDeviation);

    public static string Name => "lognormal";

    public static int DrawsPerSample => 1;

    /// <summary>μ: the mean of the logarithm; e^μ is the median.</summary>
    public double LogMean { get; }

    /// <summary>σ: the standard deviation of the logarithm, 0 or above; 0 is a constant.</summary>
    public double LogStandardDeviation { get; }

    /// <remarks>e^(μ + σ²/2).</remarks>
    public override double Mean => Elementary.Exp(LogMean + LogStandardDeviation * LogStandardDeviation / 2);

    /// <remarks>mean² (e^(σ²) - 1).</remarks>
    public override double Variance =>
        LogStandardDeviation == 0
            ? 0
            : Mean * Mean * Elementary.Expm1(LogStandardDeviation * LogStandardDeviation);

    /// <param name="mu">The mean of the logarithm: any finite number.</param>
    /// <param name="sigma">The standard deviation of the logarithm: finite, 0 or above.</param>
    public static Lognormal WithLogParameters(double mu, double sigma) =>
        new(Require.Finite(mu, nameof(mu)), Require.NotNegative(sigma, nameof(sigma)));

    /// <summary>σ² = ln(1 + cv²), μ = ln mean - σ²/2.</summary>
    /// <param name="mean">Above 0.</param>
    /// <param name="cv">Coefficient of variation: standard deviation over mean, 0 or above.</param>
    public static Lognormal WithMeanAndCv(double mean, double cv)
    {
        Require.Positive(mean, nameof(mean));
        Require.NotNegative(cv, nameof(cv));
        var variance = Elementary.Log1p(cv * cv);
        return new(Elementary.Log(mean) - variance / 2, Math.Sqrt(variance));
    }

    /// <summary>The one that two quantiles determine.</summary>
    /// <param name="p1">Above 0 and below 1.</param>
    /// <param name="value1">Above 0.</param>
    /// <param name="p2">Above <paramref name="p1"/> and below 1.</param>
    /// <param name="value2">At least <paramref name="value1"/>.</param>
    public static Lognormal WithQuantiles(double p1, double value1, double p2, double value2)
    {
        InnerShare(p1, nameof(p1));
        InnerShare(p2, nameof(p2));
        Require.Positive(value1, nameof(value1));
        Require.AtLeast(value2, value1, nameof(value2));
        if (p2 <= p1)
            throw new OptionRejectedException(nameof(p2), Literal.Of(p2), $"above {Literal.Of(p1)}");
        var (z1, z2) = (Gaussian.Quantile(p1), Gaussian.Quantile(p2));
        var sigma = Elementary.Log(value2 / value1) / (z2 - z1);
        return new(Elementary.Log(value1) - sigma * z1, sigma);
    }

    /// <summary>
    /// The one with this mean and this quantile. Where two fit, the one that varies less: the other's mean comes from
    /// rare huge values.
    /// </summary>
    /// <param name="mean">Above 0.</param>
    /// <param name="p">Above 0 and below 1; z is its normal quantile.</param>
    /// <param name="value">Above 0. For p above a half at most mean · e^(z²/2), otherwise at most the mean.</param>
    /// <remarks>d = ln(value / mean) = z σ - σ²/2, so σ = z ± √(z² - 2 d).</remarks>
    public static Lognormal WithMeanAndQuantile(double mean, double p, double value)
    {
        Require.Positive(mean, nameof(mean));
        Require.Positive(value, nameof(value));
        var z = Gaussian.Quantile(InnerShare(p, nameof(p)));
        var distance = Elementary.Log(value / mean);
        var discriminant = z * z - 2 * distance;
        if (distance > 0 && (z <= 0 || discriminant < 0))
        {
            var highest = mean * Elementary.Exp(z > 0 ? z * z / 2 : 0);
            throw new OptionRejectedException(nameof(value), Literal.Of(value), $"at most {Literal.Of(highest)}");
        }
        var root = Math.Sqrt(discriminant);
        var sigma = distance < 0 ? PositiveRoot(z, root, distance) : z > 0 ? 2 * distance / (z + root) : 0;
        return new(Elementary.Log(mean) - sigma * sigma / 2, sigma);
    }

    public override double Sample(ref RandomStream stream) => At(stream.NextOpenUnit());

    public override double Quantile(double p) => At(Share(p));

    public override double Cumulative(double x) => x switch
    {
        <= 0 => 0,
        _ when LogStandardDeviation > 0 => Gaussian.Cumulative((Elementary.Log(x) - LogMean) / LogStandardDeviation),
        _ => x < At(0) ? 0 : 1,
    };

    private double At(double p) => LogStandardDeviation == 0
        ? Elementary.Exp(LogMean)
        : Elementary.Exp(LogMean + LogStandardDeviation * Gaussian.Quantile(p));

    /// <summary>z + root, without cancellation where z is negative.</summary>
    private static double PositiveRoot(double z, double root, double distance) =>
        z >= 0 ? z + root : -2 * distance / (root - z);
}

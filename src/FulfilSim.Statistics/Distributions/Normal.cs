namespace FulfilSim.Statistics;

/// <summary>The bell curve: sums of many small things. It may be negative, so it is no duration.</summary>
public sealed record Normal : Distribution, IDistribution<Normal>
{
    private Normal(double mean, double standardDeviation) => (Mean, StandardDeviation) = (mean, standardDeviation);

    public static string Name => "normal";

    public static int DrawsPerSample => 1;

    public override double Mean { get; }

    /// <summary>0 or above; 0 is a constant.</summary>
    public double StandardDeviation { get; }

    public override double Variance => StandardDeviation * StandardDeviation;

    /// <param name="mean">Any finite number.</param>
    /// <param name="standardDeviation">Finite, 0 or above.</param>
    public static Normal Of(double mean, double standardDeviation) => new(
        Require.Finite(mean, nameof(mean)), Require.NotNegative(standardDeviation, nameof(standardDeviation)));

    public override double Sample(ref RandomStream stream) => At(stream.NextOpenUnit());

    public override double Quantile(double p) => At(Share(p));

    public override double Cumulative(double x) => StandardDeviation > 0
        ? Gaussian.Cumulative((x - Mean) / StandardDeviation)
        : x < Mean ? 0 : 1;

    private double At(double p) =>
        StandardDeviation == 0 ? Mean : Mean + StandardDeviation * Gaussian.Quantile(p);
}

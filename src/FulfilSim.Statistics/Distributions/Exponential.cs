namespace FulfilSim.Statistics;

/// <summary>The memoryless distribution: time between Poisson arrivals, or to the next failure.</summary>
public sealed record Exponential : Distribution, IDistribution<Exponential>
{
    private Exponential(double mean) => Mean = mean;

    public static string Name => "exponential";

    public static int DrawsPerSample => 1;

    public override double Mean { get; }

    public override double Variance => Mean * Mean;

    /// <param name="mean">Above 0 and finite.</param>
    public static Exponential WithMean(double mean) => new(Require.Positive(mean, nameof(mean)));

    public override double Sample(ref RandomStream stream) => -Mean * Elementary.Log(1 - stream.NextUnit());

    /// <remarks>-mean ln(1 - p).</remarks>
    public override double Quantile(double p) => -Mean * Elementary.Log1p(-Share(p));

    /// <remarks>1 - e^(-x / mean).</remarks>
    public override double Cumulative(double x) => x > 0 ? -Elementary.Expm1(-x / Mean) : 0;
}

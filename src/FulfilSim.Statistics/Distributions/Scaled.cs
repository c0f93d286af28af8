namespace FulfilSim.Statistics;

/// <summary>Another distribution with all values multiplied: the same shape, so many times as long. It uses the draws of the other one, so
/// that samples stay in step.</summary>
public sealed record Scaled : Distribution, IDistribution<Scaled>
{
    private Scaled(Distribution inner, double factor) => (Inner, Factor) = (inner, factor);

    public static string Name => "scaled";

    public static int DrawsPerSample => 1;

    /// <summary>What is multiplied.</summary>
    public Distribution Inner { get; }

    /// <summary>By how much: above 0.</summary>
    public double Factor { get; }

    public override double Mean => Factor * Inner.Mean;

    public override double Variance => Factor * Factor * Inner.Variance;

    /// <param name="inner">Any distribution.</param>
    /// <param name="factor">Above 0, finite.</param>
    public static Scaled By(Distribution inner, double factor)
    {
        ArgumentNullException.ThrowIfNull(inner);
        return new(inner, Require.Positive(factor, nameof(factor)));
    }

    public override double Sample(ref RandomStream stream) => Factor * Inner.Sample(ref stream);

    public override double Quantile(double p) => Factor * Inner.Quantile(p);

    public override double Cumulative(double x) => Inner.Cumulative(x / Factor);

    internal override double FromUnit(double unit) => Factor * Inner.FromUnit(unit);
}

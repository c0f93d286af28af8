namespace FulfilSim.Statistics;

/// <summary>Any value between two bounds, all as likely.</summary>
public sealed record Uniform : Distribution, IDistribution<Uniform>
{
    private Uniform(double min, double max) => (Min, Max) = (min, max);

    public static string Name => "uniform";

    public static int DrawsPerSample => 1;

    /// <summary>The lower bound.</summary>
    public double Min { get; }

    /// <summary>The upper bound, at least the lower one.</summary>
    public double Max { get; }

    public override double Mean => Min + (Max - Min) / 2;

    public override double Variance => (Max - Min) * (Max - Min) / 12;

    /// <param name="min">Any finite number.</param>
    /// <param name="max">Finite, at least <paramref name="min"/>.</param>
    public static Uniform Between(double min, double max)
    {
        Require.Finite(min, nameof(min));
        return new(min, Require.AtLeast(max, min, nameof(max)));
    }

    public override double Sample(ref RandomStream stream) => Min + (Max - Min) * stream.NextUnit();

    public override double Quantile(double p) => Min + (Max - Min) * Share(p);

    public override double Cumulative(double x) => x >= Max ? 1 : x <= Min ? 0 : (x - Min) / (Max - Min);
}

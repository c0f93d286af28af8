namespace FulfilSim.Statistics;

/// <summary>A power law above a minimum (Pareto type I): few huge values make up much of the sum.</summary>
public sealed record Pareto : Distribution, IDistribution<Pareto>
{
    private const double ShapeMin = 0.1;
    private const double ShapeMax = 1000;

    private Pareto(double shape, double min) => (Shape, Min) = (shape, min);

    public static string Name => "pareto";

    public static int DrawsPerSample => 1;

    /// <summary>α, from 0.1 to 1000: a value exceeds x times the minimum with probability x^-α.</summary>
    public double Shape { get; }

    /// <summary>The smallest value, above 0.</summary>
    public double Min { get; }

    /// <remarks>α min / (α - 1); infinite up to shape 1.</remarks>
    public override double Mean => Shape > 1 ? Min * (Shape / (Shape - 1)) : double.PositiveInfinity;

    /// <remarks>min² α / ((α - 1)² (α - 2)); infinite up to shape 2.</remarks>
    public override double Variance => Shape > 2
        ? Min / (Shape - 1) * (Min / (Shape - 1)) * (Shape / (Shape - 2))
        : double.PositiveInfinity;

    /// <param name="shape">From 0.1 to 1000.</param>
    /// <param name="min">Above 0 and finite.</param>
    public static Pareto WithShapeAndMin(double shape, double min) =>
        new(Require.InRange(shape, ShapeMin, ShapeMax, nameof(shape)), Require.Positive(min, nameof(min)));

    /// <summary>min = mean (α - 1) / α.</summary>
    /// <param name="mean">Above 0 and finite.</param>
    /// <param name="shape">Above 1, to 1000.</param>
    public static Pareto WithMeanAndShape(double mean, double shape)
    {
        Require.Positive(mean, nameof(mean));
        if (!(shape > 1 && shape <= ShapeMax))
            throw new OptionRejectedException(nameof(shape), Literal.Of(shape), $"above 1, to {Literal.Of(ShapeMax)}");
        return new(shape, mean * ((shape - 1) / shape));
    }

    public override double Sample(ref RandomStream stream) => At(-Elementary.Log(1 - stream.NextOpenUnit()));

    /// <remarks>min (1 - p)^(-1 / α).</remarks>
    public override double Quantile(double p) => At(-Elementary.Log1p(-Share(p)));

    public override double Cumulative(double x) => x > Min ? -Elementary.Expm1(-Shape * Elementary.Log(x / Min)) : 0;

    /// <summary>ln(X / min) is exponential with mean 1 / α.</summary>
    private double At(double exponential) => Min * Elementary.Exp(exponential / Shape);
}

namespace FulfilSim.Statistics;

/// <summary>Time to failure: shape below 1 for early deaths, 1 for no memory (exponential), above 1 for wear.</summary>
public sealed record Weibull : Distribution, IDistribution<Weibull>
{
    private Weibull(double shape, double scale) => (Shape, Scale) = (shape, scale);

    public static string Name => "weibull";

    public static int DrawsPerSample => 1;

    /// <summary>k, above 0.</summary>
    public double Shape { get; }

    /// <summary>λ, above 0: 63.2 % of all values are below it.</summary>
    public double Scale { get; }

    /// <remarks>λ Γ(1 + 1/k).</remarks>
    public override double Mean => Scale * Elementary.Exp(Elementary.LogGamma(1 + 1 / Shape));

    /// <remarks>λ² (Γ(1 + 2/k) - Γ(1 + 1/k)²), arranged so that nothing large cancels.</remarks>
    public override double Variance
    {
        get
        {
            var (first, second) = (Elementary.LogGamma(1 + 1 / Shape), Elementary.LogGamma(1 + 2 / Shape));
            return Scale * Scale * Elementary.Exp(2 * first) * Elementary.Expm1(second - 2 * first);
        }
    }

    /// <param name="shape">Above 0 and finite.</param>
    /// <param name="scale">Above 0 and finite.</param>
    public static Weibull WithShapeAndScale(double shape, double scale) =>
        new(Require.Positive(shape, nameof(shape)), Require.Positive(scale, nameof(scale)));

    public override double Sample(ref RandomStream stream) => At(-Elementary.Log(1 - stream.NextUnit()));

    public override double Quantile(double p) => At(-Elementary.Log1p(-Share(p)));

    /// <remarks>1 - e^(-(x / λ)^k).</remarks>
    public override double Cumulative(double x) => x > 0 ? -Elementary.Expm1(-Elementary.Pow(x / Scale, Shape)) : 0;

    private double At(double exponential) => Scale * Elementary.Pow(exponential, 1 / Shape);
}

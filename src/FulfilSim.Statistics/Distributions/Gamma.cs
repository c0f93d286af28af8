namespace FulfilSim.Statistics;

/// <summary>A positive quantity made of many parts: shape 1 is the exponential, larger shapes vary less, smaller ones
/// more.</summary>
public sealed record Gamma : Distribution, IDistribution<Gamma>
{
    /// <summary>Below it, half of all values would be too small for a number.</summary>
    internal const double ShapeMin = 0.001;

    /// <summary>Above it, making the table takes too long.</summary>
    internal const double ShapeMax = 1_000_000;

    private const double CvMin = 0.001;
    private const double CvMax = 30;

    private readonly GammaTable _table;

    private Gamma(double shape, double mean)
    {
        (Shape, Mean) = (shape, mean);
        _table = new(shape);
    }

    public static string Name => "gamma";

    public static int DrawsPerSample => 1;

    /// <summary>k, from 0.001 to 1 000 000.</summary>
    public double Shape { get; }

    public override double Mean { get; }

    /// <remarks>mean² / k.</remarks>
    public override double Variance => Mean * Mean / Shape;

    /// <param name="shape">From 0.001 to 1 000 000.</param>
    /// <param name="mean">Above 0 and finite.</param>
    public static Gamma WithShapeAndMean(double shape, double mean) =>
        new(Require.InRange(shape, ShapeMin, ShapeMax, nameof(shape)), Require.Positive(mean, nameof(mean)));

    /// <summary>k = 1 / cv².</summary>
    /// <param name="mean">Above 0 and finite.</param>
    /// <param name="cv">Coefficient of variation: standard deviation over mean; from 0.001 to 30.</param>
    public static Gamma WithMeanAndCv(double mean, double cv)
    {
        Require.Positive(mean, nameof(mean));
        Require.InRange(cv, CvMin, CvMax, nameof(cv));
        return new(Math.Min(ShapeMax, 1 / (cv * cv)), mean);
    }

    public override double Sample(ref RandomStream stream) => Mean * _table.Quantile(stream.NextOpenUnit());

    /// <summary>Off by at most 1e-12 of itself, for shapes from 1 on by 3e-14.</summary>
    public override double Quantile(double p) => Mean * _table.Quantile(Share(p));

    public override double Cumulative(double x) => IncompleteGamma.Lower(Shape, x / Mean * Shape);

    public bool Equals(Gamma? other) => other is not null && (Shape, Mean) == (other.Shape, other.Mean);

    public override int GetHashCode() => HashCode.Combine(Shape, Mean);
}

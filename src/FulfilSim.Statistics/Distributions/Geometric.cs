namespace FulfilSim.Statistics;

/// <summary>Tries up to the first success, all with the same chance: 1, 2, 3 ... Sizes of batches.</summary>
public sealed record Geometric : Distribution, IDistribution<Geometric>
{
    /// <summary>Whole numbers of its size are told apart with room to spare.</summary>
    private const double MeanMax = 1e9;

    private Geometric(double mean) => Mean = mean;

    public static string Name => "geometric";

    public static int DrawsPerSample => 1;

    /// <summary>From 1, which is a constant, to 1 000 000 000; the chance of a success is 1 / mean.</summary>
    public override double Mean { get; }

    public override double Variance => Mean * (Mean - 1);

    /// <param name="mean">From 1 to 1 000 000 000.</param>
    public static Geometric WithMean(double mean) => new(Require.InRange(mean, 1, MeanMax, nameof(mean)));

    public override double Sample(ref RandomStream stream) => At(stream.NextOpenUnit());

    public override double Quantile(double p) => At(Share(p));

    /// <remarks>1 - (1 - 1 / mean)^k, k the whole numbers up to x.</remarks>
    public override double Cumulative(double x) =>
        x < 1 ? 0 : double.IsPositiveInfinity(x) ? 1 : -Elementary.Expm1(Math.Floor(x) * LogOfFailure);

    private double LogOfFailure => Elementary.Log1p(-1 / Mean);

    private double At(double p) =>
        Mean == 1 ? 1 : Math.Max(1, Math.Ceiling(Elementary.Log1p(-p) / LogOfFailure));
}

namespace FulfilSim.Statistics;

/// <summary>A normal quantity without its sign, |N(mean, sd)|: a normal time that cannot be negative.</summary>
public sealed record FoldedNormal : Distribution, IDistribution<FoldedNormal>
{
    /// <summary>None for a constant.</summary>
    private readonly FoldedNormalTable? _table;

    private FoldedNormal(double normalMean, double normalStandardDeviation)
    {
        (NormalMean, NormalStandardDeviation) = (normalMean, normalStandardDeviation);
        var m = normalMean / normalStandardDeviation;
        _table = double.IsFinite(m) ? new(m) : null;
    }

    public static string Name => "foldedNormal";

    public static int DrawsPerSample => 1;

    /// <summary>μ, the mean before the fold, without its sign.</summary>
    public double NormalMean { get; }

    /// <summary>σ, the standard deviation before the fold, 0 or above; 0 is a constant.</summary>
    public double NormalStandardDeviation { get; }

    public override double Mean => NormalMean + NormalStandardDeviation * MeanShift;

    /// <remarks>μ² + σ² - mean², here with mean = μ + σ d, so that nothing large cancels.</remarks>
    public override double Variance
    {
        get
        {
            var shift = NormalStandardDeviation * MeanShift;
            return NormalStandardDeviation * NormalStandardDeviation - shift * (2 * NormalMean + shift);
        }
    }

    /// <param name="mean">Of the normal quantity: any finite number; its sign is of no account.</param>
    /// <param name="standardDeviation">Of the normal quantity: finite, 0 or above.</param>
    public static FoldedNormal Of(double mean, double standardDeviation) => new(
        Math.Abs(Require.Finite(mean, nameof(mean))),
        Require.NotNegative(standardDeviation, nameof(standardDeviation)));

    public override double Sample(ref RandomStream stream) => At(stream.NextOpenUnit());

    /// <summary>Off by at most 1e-13 of the larger of itself and σ.</summary>
    public override double Quantile(double p) => At(Share(p));

    /// <remarks>Φ((x - μ) / σ) - Φ((-x - μ) / σ).</remarks>
    public override double Cumulative(double x) => x switch
    {
        < 0 => 0,
        _ when _table is not null => _table.Cumulative(x / NormalStandardDeviation),
        _ => x < NormalMean ? 0 : 1,
    };

    public bool Equals(FoldedNormal? other) => other is not null
        && (NormalMean, NormalStandardDeviation) == (other.NormalMean, other.NormalStandardDeviation);

    public override int GetHashCode() => HashCode.Combine(NormalMean, NormalStandardDeviation);

    /// <summary>By how many σ folding raises the mean: d = 2 (φ(m) - m Φ(-m)), m = μ / σ.</summary>
    private double MeanShift => _table is null ? 0 : 2 * Gaussian.Loss(_table.Mean);

    private double At(double p) =>
        _table is null ? NormalMean : NormalStandardDeviation * _table.Quantile(p);
}

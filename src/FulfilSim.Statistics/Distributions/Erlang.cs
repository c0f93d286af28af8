namespace FulfilSim.Statistics;

/// <summary>The sum of equal exponential stages: work in steps, which varies less than an exponential.</summary>
public sealed record Erlang : Distribution, IDistribution<Erlang>
{
    private const int StagesMax = (int)Gamma.ShapeMax;

    private readonly GammaTable _table;

    private Erlang(int stages, double mean)
    {
        (Stages, Mean) = (stages, mean);
        _table = new(stages);
    }

    public static string Name => "erlang";

    public static int DrawsPerSample => 1;

    /// <summary>k, from 1 to 1 000 000; the coefficient of variation is 1 / √k.</summary>
    public int Stages { get; }

    /// <summary>Of all stages together.</summary>
    public override double Mean { get; }

    /// <remarks>mean² / k.</remarks>
    public override double Variance => Mean * Mean / Stages;

    /// <param name="stages">From 1 to 1 000 000.</param>
    /// <param name="mean">Of all stages together; above 0 and finite.</param>
    public static Erlang WithStagesAndMean(int stages, double mean) =>
        new(Require.InRange(stages, 1, StagesMax, nameof(stages)), Require.Positive(mean, nameof(mean)));

    public override double Sample(ref RandomStream stream) => Mean * _table.Quantile(stream.NextOpenUnit());

    /// <summary>Off by at most 3e-14 of itself.</summary>
    public override double Quantile(double p) => Mean * _table.Quantile(Share(p));

    public override double Cumulative(double x) => IncompleteGamma.Lower(Stages, x / Mean * Stages);

    public bool Equals(Erlang? other) => other is not null && (Stages, Mean) == (other.Stages, other.Mean);

    public override int GetHashCode() => HashCode.Combine(Stages, Mean);
}

namespace FulfilSim.Statistics;

/// <summary>How many of many rare things happen: 0, 1, 2 ... Orders in an hour.</summary>
public sealed record Poisson : Distribution, IDistribution<Poisson>
{
    private const double MeanMax = 1_000_000;

    /// <summary>Weights below it, in parts of the largest, are left out: no 53-bit uniform number finds them.</summary>
    private const double Negligible = 1e-40;

    private readonly CountTable _table;

    private Poisson(double mean)
    {
        Mean = mean;
        _table = Table(mean);
    }

    public static string Name => "poisson";

    public static int DrawsPerSample => 1;

    /// <summary>Above 0, to 1 000 000.</summary>
    public override double Mean { get; }

    public override double Variance => Mean;

    /// <param name="mean">Above 0, to 1 000 000.</param>
    public static Poisson WithMean(double mean)
    {
        Require.Positive(mean, nameof(mean));
        return new(Require.InRange(mean, 0, MeanMax, nameof(mean)));
    }

    public override double Sample(ref RandomStream stream) => _table.Quantile(stream.NextOpenUnit());

    public override double Quantile(double p) => Share(p) switch
    {
        0 => 0,
        1 => double.PositiveInfinity,
        _ => _table.Quantile(p),
    };

    public override double Cumulative(double x) => _table.Cumulative(x);

    public bool Equals(Poisson? other) => other is not null && Mean == other.Mean;

    public override int GetHashCode() => Mean.GetHashCode();

    /// <summary>From the likeliest count outwards, each weight from its neighbour: P(k) = P(k - 1) mean / k.</summary>
    private static CountTable Table(double mean)
    {
        var mode = (int)mean;
        var falling = new List<double>();
        for (var (weight, count) = (1.0, mode); weight > Negligible && count >= 0; weight *= count / mean, count--)
            falling.Add(weight);
        var first = mode + 1 - falling.Count;
        falling.Reverse();
        for (var (weight, count) = (mean / (mode + 1), mode + 1); weight > Negligible; count++, weight *= mean / count)
            falling.Add(weight);
        return new(first, falling);
    }
}

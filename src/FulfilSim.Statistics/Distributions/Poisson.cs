namespace FulfilSim.Statistics;

/// <summary>How many of many rare things happen: 0, 1, 2 ... Orders in an hour.</summary>
public sealed record Poisson : Distribution, IDistribution<Poisson>
{
    private const double MeanMax = 1_000_000;

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

    private static CountTable Table(double mean)
    {
        var known = CountProbabilities.Poisson(mean);
        var counts = Enumerable.Range(known.First, known.Last - known.First + 1);
        return new(known.First, [.. counts.Select(count => known[count])]);
    }
}

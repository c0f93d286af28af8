namespace FulfilSim.Statistics;

/// <summary>Ranks from 1 to n whose chances fall as a power of the rank: which item of a catalogue is wanted.</summary>
public sealed record Zipf : Distribution, IDistribution<Zipf>
{
    private const int CountMax = 1_000_000;
    private const double ExponentMax = 100;

    private readonly CountTable _table;

    private Zipf(int count, double exponent)
    {
        (Count, Exponent) = (count, exponent);
        _table = new(1, [.. Enumerable.Range(1, count).Select(rank => Elementary.Pow(rank, -exponent))]);
    }

    public static string Name => "zipf";

    public static int DrawsPerSample => 1;

    /// <summary>n, from 1 to 1 000 000.</summary>
    public int Count { get; }

    /// <summary>s, from 0 (all ranks alike) to 100: the chance of rank k is as k^-s.</summary>
    public double Exponent { get; }

    public override double Mean => _table.Mean;

    public override double Variance => _table.Variance;

    /// <param name="count">n, from 1 to 1 000 000.</param>
    /// <param name="exponent">s, from 0 to 100.</param>
    public static Zipf WithCountAndExponent(int count, double exponent) => new(
        Require.InRange(count, 1, CountMax, nameof(count)),
        Require.InRange(exponent, 0, ExponentMax, nameof(exponent)));

    public override double Sample(ref RandomStream stream) => _table.Quantile(stream.NextOpenUnit());

    public override double Quantile(double p) => _table.Quantile(Share(p));

    public override double Cumulative(double x) => _table.Cumulative(x);

    public bool Equals(Zipf? other) => other is not null && (Count, Exponent) == (other.Count, other.Exponent);

    public override int GetHashCode() => HashCode.Combine(Count, Exponent);
}

namespace FulfilSim.Statistics;

/// <summary>One of a few values, each with its share.</summary>
public sealed record Discrete : Distribution, IDistribution<Discrete>
{
    private readonly ShareTable _shares;

    private Discrete(ShareTable shares, IReadOnlyList<(double Share, double Value)> values)
    {
        (_shares, Values) = (shares, values);
        Mean = values.Sum(each => each.Share * each.Value);
        Variance = values.Sum(each => each.Share * (each.Value - Mean) * (each.Value - Mean));
    }

    public static string Name => "discrete";

    public static int DrawsPerSample => 1;

    /// <summary>Values rise; shares are above 0 and add up to 1.</summary>
    public IReadOnlyList<(double Share, double Value)> Values { get; }

    public override double Mean { get; }

    public override double Variance { get; }

    /// <param name="values">In any order: shares 0 or above that add up to 1 within a millionth; finite values, none
    /// twice.</param>
    /// <exception cref="OptionRejectedException">They aren't.</exception>
    public static Discrete Of(IReadOnlyList<(double Share, double Value)> values)
    {
        Require.NotEmpty(values, nameof(values));
        var seen = new HashSet<double>();
        for (var index = 0; index < values.Count; index++)
        {
            var (option, value) = ($"value number {index + 1}", values[index].Value);
            if (!seen.Add(Require.Finite(value, option)))
                throw new OptionRejectedException(option, Literal.Of(value), "a value that is not there yet");
        }
        var (table, kept) = ShareTable.Of([.. values.OrderBy(each => each.Value)], nameof(values));
        return new(table, kept);
    }

    public override double Sample(ref RandomStream stream) => Values[_shares.IndexOf(stream.NextOpenUnit())].Value;

    public override double Quantile(double p) => Values[_shares.IndexOf(Share(p))].Value;

    public override double Cumulative(double x) => Values[^1].Value <= x
        ? 1
        : Values.TakeWhile(each => each.Value <= x).Sum(each => each.Share);

    public bool Equals(Discrete? other) => other is not null && Values.SequenceEqual(other.Values);

    public override int GetHashCode() => HashCode.Combine(Values.Count, Mean, Variance);
}

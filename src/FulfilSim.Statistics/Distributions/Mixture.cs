namespace FulfilSim.Statistics;

/// <summary>One of several distributions, each with its share.</summary>
/// <remarks>
/// A sample isn't the quantile of its uniform number, which would take a search: the number chooses the component, and
/// how deep it falls into the component's share is the number that the component is sampled with. So samples rise with
/// it only within a component, and a component with the share s is sampled with 53 + log2 s bits. Components keep their
/// order: two mixtures with the same shares choose alike and stay correlated.
/// </remarks>
public sealed record Mixture : Distribution, IDistribution<Mixture>
{
    private readonly ShareTable _shares;

    private Mixture(ShareTable shares, IReadOnlyList<(double Share, Distribution Component)> components)
    {
        (_shares, Components) = (shares, components);
        Mean = components.Sum(each => each.Share * each.Component.Mean);
        Variance = double.IsInfinity(Mean)
            ? double.PositiveInfinity
            : components.Sum(each => each.Share * (each.Component.Variance + SquareOf(each.Component.Mean - Mean)));
    }

    public static string Name => "mixture";

    public static int DrawsPerSample => 1;

    /// <summary>Shares are above 0 and add up to 1.</summary>
    public IReadOnlyList<(double Share, Distribution Component)> Components { get; }

    public override double Mean { get; }

    /// <remarks>Variances within the components, and that of their means.</remarks>
    public override double Variance { get; }

    /// <param name="components">Shares 0 or above that add up to 1 within a millionth; any distributions, mixtures
    /// too.</param>
    /// <exception cref="OptionRejectedException">They aren't.</exception>
    public static Mixture Of(IReadOnlyList<(double Share, Distribution Component)> components)
    {
        var (table, kept) = ShareTable.Of(components, nameof(components));
        return new(table, kept);
    }

    public override double Sample(ref RandomStream stream) => FromUnit(stream.NextOpenUnit());

    /// <summary>Found by bisection between the quantiles of the components: some microseconds, where a sample takes some
    /// nanoseconds.</summary>
    public override double Quantile(double p)
    {
        var quantiles = Components.Select(each => each.Component.Quantile(Share(p))).ToArray();
        return p is 0 or 1
            ? p == 0 ? quantiles.Min() : quantiles.Max()
            : Bisection.Smallest(x => Cumulative(x) >= p, quantiles.Min(), quantiles.Max());
    }

    public override double Cumulative(double x) =>
        _shares.Cumulative(index => Components[index].Component.Cumulative(x));

    public bool Equals(Mixture? other) => other is not null && Components.SequenceEqual(other.Components);

    public override int GetHashCode() => HashCode.Combine(Components.Count, Mean, Variance);

    internal override double FromUnit(double unit)
    {
        var (index, depth) = _shares.Split(unit);
        return Components[index].Component.FromUnit(depth);
    }

    private static double SquareOf(double value) => value * value;
}

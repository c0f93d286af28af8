namespace FulfilSim.Statistics;

/// <summary>One of several exponentials, each with its share: mostly quick, now and then long. It varies more than one
/// exponential does.</summary>
/// <remarks>
/// A sample isn't the quantile of its uniform number, which would take a search: the number chooses the phase, and how
/// deep it falls into the phase's share is the number that the phase is sampled with. So samples rise with it only
/// within a phase, and a phase with the share s is sampled with 53 + log2 s bits. Phases keep their order: two of these
/// with the same shares choose alike and stay correlated.
/// </remarks>
public sealed record Hyperexponential : Distribution, IDistribution<Hyperexponential>
{
    private const double CvMax = 1000;

    private readonly ShareTable _shares;

    private Hyperexponential(ShareTable shares, IReadOnlyList<(double Share, double Mean)> phases)
    {
        (_shares, Phases) = (shares, phases);
        Mean = phases.Sum(phase => phase.Share * phase.Mean);
        Variance = phases.Sum(phase =>
            phase.Share * (phase.Mean * phase.Mean + (phase.Mean - Mean) * (phase.Mean - Mean)));
    }

    public static string Name => "hyperexponential";

    public static int DrawsPerSample => 1;

    /// <summary>Shares are above 0 and add up to 1.</summary>
    public IReadOnlyList<(double Share, double Mean)> Phases { get; }

    public override double Mean { get; }

    public override double Variance { get; }

    /// <param name="phases">Shares 0 or above that add up to 1 within a millionth; means above 0 and finite.</param>
    /// <exception cref="OptionRejectedException">They aren't.</exception>
    public static Hyperexponential Of(IReadOnlyList<(double Share, double Mean)> phases)
    {
        Require.NotEmpty(phases, nameof(phases));
        for (var index = 0; index < phases.Count; index++)
            Require.Positive(phases[index].Mean, $"mean number {index + 1}");
        var (table, kept) = ShareTable.Of(phases, nameof(phases));
        return new(table, kept);
    }

    /// <summary>The one of two phases that each contribute half of the mean.</summary>
    /// <param name="mean">Above 0 and finite.</param>
    /// <param name="cv">Coefficient of variation: standard deviation over mean. From 1 (exponential) to 1000.</param>
    /// <remarks>p = (1 + s) / 2 with s = √((c² - 1) / (c² + 1)), means mean / 2p and mean / 2(1 - p) (Tijms, A First
    /// Course in Stochastic Models, 2003, appendix B); 1 - p = 1 / ((c² + 1)(1 + s)), where nothing cancels.</remarks>
    public static Hyperexponential WithBalancedMeans(double mean, double cv)
    {
        Require.Positive(mean, nameof(mean));
        Require.InRange(cv, 1, CvMax, nameof(cv));
        var s = Math.Sqrt((cv - 1) * (cv + 1) / (cv * cv + 1));
        var (often, seldom) = ((1 + s) / 2, 1 / ((cv * cv + 1) * (1 + s)));
        return Of([(often, mean / (2 * often)), (seldom, mean / (2 * seldom))]);
    }

    public override double Sample(ref RandomStream stream) => FromUnit(stream.NextOpenUnit());

    /// <summary>Found by bisection: some microseconds, where a sample takes some nanoseconds.</summary>
    public override double Quantile(double p) => Share(p) switch
    {
        0 => 0,
        1 => double.PositiveInfinity,
        _ => Bisection.Smallest(x => Cumulative(x) >= p, 0, -Phases.Max(phase => phase.Mean) * Elementary.Log1p(-p)),
    };

    public override double Cumulative(double x) =>
        x > 0 ? _shares.Cumulative(index => -Elementary.Expm1(-x / Phases[index].Mean)) : 0;

    public bool Equals(Hyperexponential? other) => other is not null && Phases.SequenceEqual(other.Phases);

    public override int GetHashCode() => HashCode.Combine(Phases.Count, Mean, Variance);

    internal override double FromUnit(double unit)
    {
        var (index, depth) = _shares.Split(unit);
        return -Phases[index].Mean * Elementary.Log(1 - depth);
    }
}

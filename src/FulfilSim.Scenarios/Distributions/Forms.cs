using FulfilSim.Statistics;

namespace FulfilSim.Scenarios.Distributions;

/// <summary>How a parameter is written.</summary>
internal enum Written
{
    /// <summary>As the distribution's values are: with a unit, or bare.</summary>
    LikeValues = 0,

    /// <summary>As a number without unit, whatever the distribution measures.</summary>
    Bare,

    /// <summary>As a whole number.</summary>
    Whole,

    /// <summary>As a share in percent.</summary>
    Percent,
}

/// <summary>A parameter of a distribution.</summary>
/// <param name="Name">As scenario files write it.</param>
internal sealed record FormParameter(string Name, Written As = Written.LikeValues);

/// <summary>Parameters that determine a distribution; all of them are needed.</summary>
/// <param name="Parameters">In the order in which <paramref name="Make"/> takes them.</param>
/// <param name="Make">The factory.</param>
internal sealed record FormVariant(
    IReadOnlyList<FormParameter> Parameters, Func<IReadOnlyList<double>, Distribution> Make)
{
    /// <summary>What to do where the factory refuses them.</summary>
    public string Fix { get; init; } = DistributionSource.CommonFix;

    public IReadOnlyList<string> Names { get; } = [.. Parameters.Select(parameter => parameter.Name)];
}

/// <summary>Why a distribution can't measure durations and amounts, and what can.</summary>
internal sealed record Misfit(string Expected, string Fix)
{
    public static readonly Misfit Signed =
        new("a distribution that is never below 0", "take lognormal, with the same mean and cv = sd / mean");

    public static readonly Misfit Count =
        new("a distribution that measures; this one counts", "take discrete, whose values carry units");
}

/// <summary>A distribution that is told by one of a few sets of parameters.</summary>
/// <param name="Name">The word it names itself with.</param>
/// <param name="Type">What is made of it.</param>
/// <param name="Variants">The commonest first.</param>
/// <param name="Misfit">Set where it measures neither durations nor amounts.</param>
internal sealed record Form(string Name, Type Type, IReadOnlyList<FormVariant> Variants, Misfit? Misfit)
{
    public static readonly IReadOnlyList<Form> All =
    [
        Of<Exponential>(new FormVariant([new("mean")], values => Exponential.WithMean(values[0]))),
        Of<Uniform>(new FormVariant([new("min"), new("max")], values => Uniform.Between(values[0], values[1]))),
        Of<Triangular>(new FormVariant([new("min"), new("mode"), new("max")], values =>
            Triangular.Of(values[0], values[1], values[2]))),
        Of<Normal>(Misfit.Signed, new FormVariant([new("mean"), new("sd")], values =>
            Normal.Of(values[0], values[1]))),
        Of<FoldedNormal>(new FormVariant([new("mean"), new("sd")], values => FoldedNormal.Of(values[0], values[1]))),
        Of<Weibull>(new FormVariant([new("shape", Written.Bare), new("scale")], values =>
            Weibull.WithShapeAndScale(values[0], values[1]))),
        Of<Gamma>(
            new FormVariant([new("mean"), new("cv", Written.Bare)], values =>
                Gamma.WithMeanAndCv(values[0], values[1])),
            new FormVariant([new("shape", Written.Bare), new("mean")], values =>
                Gamma.WithShapeAndMean(values[0], values[1]))),
        Of<Erlang>(new FormVariant([new("stages", Written.Whole), new("mean")], values =>
            Erlang.WithStagesAndMean((int)values[0], values[1]))),
        Of<Hyperexponential>(new FormVariant([new("mean"), new("cv", Written.Bare)], values =>
            Hyperexponential.WithBalancedMeans(values[0], values[1]))
        { Fix = "change it; gamma and lognormal take a cv below 1 too" }),
        Of<Pareto>(
            new FormVariant([new("shape", Written.Bare), new("min")], values =>
                Pareto.WithShapeAndMin(values[0], values[1])),
            new FormVariant([new("mean"), new("shape", Written.Bare)], values =>
                Pareto.WithMeanAndShape(values[0], values[1]))
            { Fix = "change it; up to shape 1 the mean is infinite, so give \"min\" instead" }),
        Of<Bernoulli>(Misfit.Count, new FormVariant([new("p", Written.Percent)], values =>
            Bernoulli.WithProbability(values[0]))),
        Of<Poisson>(Misfit.Count, new FormVariant([new("mean")], values => Poisson.WithMean(values[0]))),
        Of<Geometric>(Misfit.Count, new FormVariant([new("mean")], values => Geometric.WithMean(values[0]))
        { Fix = "change it; batches hold at least 1" }),
        Of<Zipf>(Misfit.Count, new FormVariant([new("n", Written.Whole), new("exponent", Written.Bare)], values =>
            Zipf.WithCountAndExponent((int)values[0], values[1]))),
    ];

    /// <summary>All words by which a distribution can name itself.</summary>
    public static readonly IReadOnlyList<string> Names = NamesFor(In.Number);

    /// <summary>The words by which a distribution of such values can name itself.</summary>
    public static IReadOnlyList<string> NamesFor(In unit) =>
    [
        Constant.Name,
        .. All.Where(form => form.Fits(unit)).Select(form => form.Name),
        Lognormal.Name, Discrete.Name, Mixture.Name, Empirical.Name,
    ];

    public bool Fits(In unit) => Misfit is null || unit == In.Number;

    private static Form Of<T>(params FormVariant[] variants)
        where T : Distribution, IDistribution<T> => new(T.Name, typeof(T), variants, Misfit: null);

    private static Form Of<T>(Misfit misfit, FormVariant variant)
        where T : Distribution, IDistribution<T> => new(T.Name, typeof(T), [variant], misfit);
}

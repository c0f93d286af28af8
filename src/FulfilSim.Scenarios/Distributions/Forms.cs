using FulfilSim.Statistics;

namespace FulfilSim.Scenarios.Distributions;

/// <summary>A parameter of a distribution.</summary>
/// <param name="Name">As scenario files write it.</param>
/// <param name="IsBare">It is a number without unit whatever the distribution measures.</param>
internal sealed record FormParameter(string Name, bool IsBare = false);

/// <summary>A distribution whose parameters are all needed.</summary>
/// <param name="Name">The word it names itself with.</param>
/// <param name="Parameters">In the order in which <paramref name="Make"/> takes them.</param>
/// <param name="MayBeNegative">Its samples may be below 0, whatever the parameters.</param>
/// <param name="Make">The factory.</param>
internal sealed record Form(
    string Name, IReadOnlyList<FormParameter> Parameters, bool MayBeNegative, Func<IReadOnlyList<double>, Distribution> Make)
{
    public static readonly IReadOnlyList<Form> All =
    [
        new(Exponential.Name, [new("mean")], false, values => Exponential.WithMean(values[0])),
        new(Uniform.Name, [new("min"), new("max")], false, values => Uniform.Between(values[0], values[1])),
        new(Triangular.Name, [new("min"), new("mode"), new("max")], false,
            values => Triangular.Of(values[0], values[1], values[2])),
        new(Normal.Name, [new("mean"), new("sd")], true, values => Normal.Of(values[0], values[1])),
        new(Weibull.Name, [new("shape", IsBare: true), new("scale")], false,
            values => Weibull.WithShapeAndScale(values[0], values[1])),
    ];

    /// <summary>All words by which a distribution can name itself.</summary>
    public static readonly IReadOnlyList<string> Names =
        [Constant.Name, .. All.Select(form => form.Name), Lognormal.Name, Empirical.Name];
}

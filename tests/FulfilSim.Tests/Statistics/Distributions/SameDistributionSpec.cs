using FulfilSim.Statistics;

namespace FulfilSim.Tests.Statistics.Distributions;

public sealed class SameDistributionSpec
{
    /// <summary>How to make one, and another that differs in one parameter.</summary>
    public static TheoryData<Func<Distribution>, Distribution> Made => new()
    {
        { () => Gamma.WithShapeAndMean(2.5, 4), Gamma.WithShapeAndMean(2.5, 5) },
        { () => Erlang.WithStagesAndMean(3, 4), Erlang.WithStagesAndMean(4, 4) },
        { () => Hyperexponential.Of([(0.7, 1), (0.3, 5)]), Hyperexponential.Of([(0.7, 1), (0.3, 6)]) },
        { () => Pareto.WithShapeAndMin(2, 1), Pareto.WithShapeAndMin(3, 1) },
        { () => FoldedNormal.Of(2, 1), FoldedNormal.Of(2, 1.5) },
        {
            () => Mixture.Of([(0.7, Constant.Of(1)), (0.3, Gamma.WithShapeAndMean(2, 3))]),
            Mixture.Of([(0.7, Constant.Of(1)), (0.3, Gamma.WithShapeAndMean(2, 4))])
        },
        { () => Discrete.Of([(0.7, 1), (0.3, 2)]), Discrete.Of([(0.6, 1), (0.4, 2)]) },
        { () => Bernoulli.WithProbability(0.2), Bernoulli.WithProbability(0.3) },
        { () => Poisson.WithMean(5), Poisson.WithMean(5.5) },
        { () => Geometric.WithMean(5), Geometric.WithMean(5.5) },
        { () => Zipf.WithCountAndExponent(9, 1), Zipf.WithCountAndExponent(9, 1.1) },
    };

    [Theory]
    [MemberData(nameof(Made))]
    public void Equal_parameters_make_equal_distributions(Func<Distribution> make, Distribution other)
    {
        make().ShouldBe(make());
        make().GetHashCode().ShouldBe(make().GetHashCode());
        make().ShouldNotBe(other);
    }
}

using FulfilSim.Statistics;

namespace FulfilSim.Tests.Statistics.Distributions;

public sealed class RefusedParametersSpec
{
    public static TheoryData<Func<Distribution>, string> Refused => new()
    {
        { () => Constant.Of(double.NaN), "value is NaN; it must be a finite number." },
        { () => Exponential.WithMean(0), "mean is 0; it must be a finite number above 0." },
        {
            () => Exponential.WithMean(double.PositiveInfinity),
            "mean is Infinity; it must be a finite number above 0."
        },
        { () => Uniform.Between(min: 3, max: 2), "max is 2; it must be at least 3." },
        { () => Triangular.Of(min: 3, mode: 2, max: 4), "mode is 2; it must be at least 3." },
        { () => Triangular.Of(min: 1, mode: 2, max: 1.5), "max is 1.5; it must be at least 2." },
        {
            () => Normal.Of(mean: 1, standardDeviation: -1),
            "standardDeviation is -1; it must be a finite number, 0 or above."
        },
        { () => Lognormal.WithMeanAndCv(mean: -1, cv: 1), "mean is -1; it must be a finite number above 0." },
        { () => Lognormal.WithMeanAndCv(mean: 1, cv: -1), "cv is -1; it must be a finite number, 0 or above." },
        { () => Lognormal.WithQuantiles(0.5, 2, 0.4, 3), "p2 is 0.4; it must be above 0.5." },
        { () => Lognormal.WithQuantiles(0, 2, 0.4, 3), "p1 is 0; it must be above 0 and below 1." },
        { () => Lognormal.WithQuantiles(0.5, 2, 0.9, 1), "value2 is 1; it must be at least 2." },
        { () => Weibull.WithShapeAndScale(shape: 0, scale: 1), "shape is 0; it must be a finite number above 0." },
        { () => Empirical.FromQuantiles([]), "points is empty; it must be a list with an item." },
        { () => Empirical.FromQuantiles([(0, 1)]), "the number of points is 1; it must be at least 2." },
        { () => Empirical.FromQuantiles([(0.1, 1), (1, 2)]), "the first probability is 0.1; it must be 0." },
        { () => Empirical.FromQuantiles([(0, 1), (0.9, 2)]), "the last probability is 0.9; it must be 1." },
        { () => Empirical.FromQuantiles([(0, 2), (1, 1)]), "value number 2 is 1; it must be at least 2." },
        {
            () => Empirical.FromQuantiles([(0, 1), (0, 2), (1, 3)]),
            "probability number 2 is 0; it must be above 0."
        },
        { () => Gamma.WithShapeAndMean(shape: 0.0001, mean: 1), "shape is 0.0001; it must be from 0.001 to 1000000." },
        { () => Gamma.WithShapeAndMean(shape: 2, mean: 0), "mean is 0; it must be a finite number above 0." },
        { () => Gamma.WithMeanAndCv(mean: 1, cv: 0), "cv is 0; it must be from 0.001 to 30." },
        { () => Gamma.WithMeanAndCv(mean: -1, cv: 1), "mean is -1; it must be a finite number above 0." },
        { () => Erlang.WithStagesAndMean(stages: 0, mean: 1), "stages is 0; it must be from 1 to 1000000." },
        { () => Erlang.WithStagesAndMean(stages: 2, mean: -1), "mean is -1; it must be a finite number above 0." },
        { () => Hyperexponential.WithBalancedMeans(mean: 1, cv: 0.9), "cv is 0.9; it must be from 1 to 1000." },
        { () => Hyperexponential.WithBalancedMeans(mean: 0, cv: 2), "mean is 0; it must be a finite number above 0." },
        { () => Hyperexponential.Of([]), "phases is empty; it must be a list with an item." },
        { () => Hyperexponential.Of([(0.5, 1), (0.4, 2)]), "the sum of the shares is 0.9; it must be 1." },
        { () => Hyperexponential.Of([(0.5, 1), (0.5, 0)]), "mean number 2 is 0; it must be a finite number above 0." },
        { () => Pareto.WithShapeAndMin(shape: 0, min: 1), "shape is 0; it must be from 0.1 to 1000." },
        { () => Pareto.WithShapeAndMin(shape: 2, min: 0), "min is 0; it must be a finite number above 0." },
        { () => Pareto.WithMeanAndShape(mean: 2, shape: 1), "shape is 1; it must be above 1, to 1000." },
        { () => Pareto.WithMeanAndShape(mean: 2, shape: double.NaN), "shape is NaN; it must be above 1, to 1000." },
        { () => Pareto.WithMeanAndShape(mean: 0, shape: 2), "mean is 0; it must be a finite number above 0." },
        {
            () => FoldedNormal.Of(mean: double.PositiveInfinity, standardDeviation: 1),
            "mean is Infinity; it must be a finite number."
        },
        {
            () => FoldedNormal.Of(mean: 1, standardDeviation: -1),
            "standardDeviation is -1; it must be a finite number, 0 or above."
        },
        { () => Mixture.Of([]), "components is empty; it must be a list with an item." },
        {
            () => Mixture.Of([(1.5, Constant.Of(1)), (-0.5, Constant.Of(2))]),
            "share number 2 is -0.5; it must be a finite number, 0 or above."
        },
        {
            () => Mixture.Of([(double.NaN, Constant.Of(1))]),
            "share number 1 is NaN; it must be a finite number, 0 or above."
        },
        { () => Discrete.Of([]), "values is empty; it must be a list with an item." },
        { () => Discrete.Of([(1.1, 1)]), "the sum of the shares is 1.1; it must be 1." },
        { () => Discrete.Of([(1, double.NaN)]), "value number 1 is NaN; it must be a finite number." },
        { () => Discrete.Of([(0.5, 2), (0.5, 2)]), "value number 2 is 2; it must be a value that is not there yet." },
        { () => Bernoulli.WithProbability(1.01), "probability is 1.01; it must be from 0 to 1." },
        { () => Poisson.WithMean(0), "mean is 0; it must be a finite number above 0." },
        { () => Poisson.WithMean(1e7), "mean is 10000000; it must be from 0 to 1000000." },
        { () => Geometric.WithMean(0.9), "mean is 0.9; it must be from 1 to 1000000000." },
        { () => Zipf.WithCountAndExponent(count: 0, exponent: 1), "count is 0; it must be from 1 to 1000000." },
        { () => Zipf.WithCountAndExponent(count: 5, exponent: -1), "exponent is -1; it must be from 0 to 100." },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_refusal_says_what_was_found_and_what_is_allowed(Func<Distribution> make, string message) =>
        Should.Throw<OptionRejectedException>(make).Message.ShouldBe(message);
}

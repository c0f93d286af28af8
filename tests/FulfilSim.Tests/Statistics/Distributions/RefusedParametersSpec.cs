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
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_refusal_says_what_was_found_and_what_is_allowed(Func<Distribution> make, string message) =>
        Should.Throw<OptionRejectedException>(make).Message.ShouldBe(message);
}

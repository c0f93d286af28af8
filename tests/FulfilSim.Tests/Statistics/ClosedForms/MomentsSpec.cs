using FulfilSim.Statistics;
using FulfilSim.Statistics.ClosedForms;

namespace FulfilSim.Tests.Statistics.ClosedForms;

public sealed class MomentsSpec
{
    [Theory]
    [InlineData("constant", 0, 1)]
    [InlineData("Erlang, 2 phases", 0.5, 3)]
    [InlineData("lognormal, cv² 0.25", 0.25, 1.953125)]
    [InlineData("hyperexponential, cv² 4", 4, 60)]
    [InlineData("uniform from 0 to 2", 0.3333333333, 2)]
    [InlineData("exponential", 1, 6)]
    [InlineData("lognormal, cv² 2", 2, 27)]
    public void Moments_are_as_published(string serviceTime, double cvSquare, double cube)
    {
        var moments = WithMeanOne(serviceTime);
        moments.Mean.ShouldBePublished(1);
        moments.Variance.ShouldBePublished(cvSquare);
        moments.MeanCube.ShouldBePublished(cube);
    }

    [Theory]
    [MemberData(nameof(Chance.Numbers), MemberType = typeof(Chance))]
    public void Moments_are_the_integrals_they_stand_for(int number)
    {
        var chance = new Chance(number);
        var (min, width) = (chance.Between(0, 3), chance.Between(0.1, 3));
        var uniform = Moments.OfUniform(min, min + width);
        uniform.MeanSquare.ShouldAgree(Quadrature.Of(x => x * x / width, min, min + width));
        uniform.MeanCube.ShouldAgree(Quadrature.Of(x => x * x * x / width, min, min + width));

        var (phases, mean) = (chance.Count(1, 6), chance.Between(0.2, 4));
        var erlang = Moments.OfErlang(phases, mean);
        erlang.MeanSquare.ShouldAgree(Moment(2, phases, mean), relative: 1e-8);
        erlang.MeanCube.ShouldAgree(Moment(3, phases, mean), relative: 1e-8);

        var cv = chance.Between(1, 5);
        var balanced = Moments.OfBalancedHyperexponential(mean, cv);
        balanced.Mean.ShouldAgree(mean);
        balanced.Variance.ShouldAgree(cv * cv * mean * mean);
    }

    [Fact]
    public void What_is_no_set_of_moments_is_refused()
    {
        Should.Throw<OptionRejectedException>(() => Moments.Of(mean: 2, meanSquare: 3.9, meanCube: 9)).Message
            .ShouldStartWith("meanSquare is 3.9; it must be at least ");
        Should.Throw<OptionRejectedException>(() => Moments.Of(mean: 1, meanSquare: 2, meanCube: 3.9)).Option.ShouldBe("meanCube");
        Should.Throw<OptionRejectedException>(() => Moments.OfBalancedHyperexponential(mean: 1, cv: 0.9)).Option.ShouldBe("cv");
        Should.Throw<OptionRejectedException>(() => Moments.OfMixture([(0.5, Moments.OfConstant(1))])).Message
            .ShouldBe("the sum of the parts' probabilities is 0.5; it must be 1.");
        Moments.Of(mean: 0.1, meanSquare: 0.1 * 0.1, meanCube: 0.1 * 0.1 * 0.1).Variance.ShouldBe(0);
    }

    /// <summary>By the name in the table.</summary>
    internal static Moments WithMeanOne(string serviceTime) => serviceTime switch
    {
        "constant" => Moments.OfConstant(1),
        "Erlang, 2 phases" => Moments.OfErlang(phases: 2, mean: 1),
        "lognormal, cv² 0.25" => Moments.OfLognormal(mean: 1, cv: 0.5),
        "lognormal, cv² 2" => Moments.OfLognormal(mean: 1, cv: Math.Sqrt(2)),
        "hyperexponential, cv² 4" => Moments.OfBalancedHyperexponential(mean: 1, cv: 2),
        "uniform from 0 to 2" => Moments.OfUniform(min: 0, max: 2),
        "exponential" => Moments.OfExponential(1),
        _ => throw new ArgumentOutOfRangeException(nameof(serviceTime)),
    };

    /// <summary>E[S^k] with the density of an Erlang time.</summary>
    private static double Moment(int power, int phases, double mean)
    {
        var rate = phases / mean;
        return Quadrature.Of(
            x => Math.Pow(x, power + phases - 1) * Math.Pow(rate, phases) * Math.Exp(-rate * x) / Factorial(phases - 1),
            from: 0,
            to: 60 * mean,
            steps: 20_000);
    }

    private static double Factorial(int count) => Enumerable.Range(1, count).Aggregate(1.0, (product, index) => product * index);
}

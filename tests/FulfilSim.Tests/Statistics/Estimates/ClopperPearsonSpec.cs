using FulfilSim.Statistics;

namespace FulfilSim.Tests.Statistics.Estimates;

public sealed class ClopperPearsonSpec
{
    /// <summary>Brown, Cai, DasGupta (2001) and any table: 0 of 10 to 0.3085, 1 of 10 from 0.0025 to 0.4450, 5 of 10 from 0.1871 to 0.8129.</summary>
    [Theory]
    [InlineData(0, 10, 0, 0.3085)]
    [InlineData(1, 10, 0.0025, 0.4450)]
    [InlineData(5, 10, 0.1871, 0.8129)]
    [InlineData(10, 10, 0.6915, 1)]
    public void It_is_that_of_the_tables(int successes, int trials, double lower, double upper)
    {
        var share = Proportion.ClopperPearson(successes, trials, 0.95);

        share.Lower.ShouldBe(lower, 0.00006);
        share.Upper.ShouldBe(upper, 0.00006);
    }

    /// <summary>Exact by summing binomial probabilities, for every true share of a grid.</summary>
    [Fact]
    public void It_covers_at_least_as_often_as_it_says()
    {
        const int Trials = 20;
        for (var percent = 1; percent < 100; percent++)
        {
            var truth = percent / 100.0;
            var covered = 0.0;
            for (var successes = 0; successes <= Trials; successes++)
            {
                var share = Proportion.ClopperPearson(successes, Trials, 0.9);
                if (share.Lower <= truth && truth <= share.Upper)
                    covered += Binomial(Trials, successes, truth);
            }
            covered.ShouldBeGreaterThanOrEqualTo(0.9 - 1e-9, $"true share {truth}");
        }
    }

    private static double Binomial(int trials, int successes, double share)
    {
        var probability = 1.0;
        for (var index = 0; index < successes; index++)
            probability *= share * (trials - index) / (index + 1);
        return probability * Math.Pow(1 - share, trials - successes);
    }
}

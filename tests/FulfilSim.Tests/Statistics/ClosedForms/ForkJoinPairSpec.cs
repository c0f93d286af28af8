using FulfilSim.Statistics;
using FulfilSim.Statistics.ClosedForms;

namespace FulfilSim.Tests.Statistics.ClosedForms;

public sealed class ForkJoinPairSpec
{
    [Theory]
    [InlineData(0.3, 1, 2.089285714, 1.428571429)]
    [InlineData(0.8, 1, 7, 5)]
    public void Times_are_as_published(double arrivalRate, double serviceRate, double both, double one)
    {
        var pair = ForkJoinPair.Of(arrivalRate, serviceRate);
        pair.SojournTimeMean.ShouldBePublished(both);
        pair.Branch.SojournTimeMean.ShouldBePublished(one);
        pair.SynchronisationDelayMean.ShouldBePublished(both - one);
    }

    [Theory]
    [InlineData(0.25)]
    [InlineData(0.5)]
    [InlineData(0.6)]
    public void As_many_are_under_way_as_the_longer_of_the_two_lines(double load)
    {
        const int countMax = 60;
        var chain = new MarkovChain((countMax + 1) * (countMax + 1));
        for (var left = 0; left <= countMax; left++)
        {
            for (var right = 0; right <= countMax; right++)
            {
                if (left < countMax && right < countMax)
                    chain.Add(State(left, right), State(left + 1, right + 1), load);
                if (left > 0)
                    chain.Add(State(left, right), State(left - 1, right), 1);
                if (right > 0)
                    chain.Add(State(left, right), State(left, right - 1), 1);
            }
        }
        var longer = chain.SteadyState().Select((state, index) => Math.Max(index / (countMax + 1), index % (countMax + 1)) * state).Sum();
        ForkJoinPair.Of(load, 1).NumberInSystemMean.ShouldAgree(longer, relative: 1e-8);

        static int State(int left, int right) => left * (countMax + 1) + right;
    }

    [Fact]
    public void What_has_no_steady_state_is_refused() =>
        Should.Throw<OptionRejectedException>(() => ForkJoinPair.Of(2, 1)).Found.ShouldBe("2");
}

using FulfilSim.Statistics;
using FulfilSim.Statistics.ClosedForms;

namespace FulfilSim.Tests.Statistics.ClosedForms;

public sealed class RandomSheddingSpec
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(2, 0.382, 0.5)]
    [InlineData(3, 0.161, 0.333)]
    public void At_a_feed_of_the_capacity_success_is_as_published(int calls, double atRandom, double ofSameUsers)
    {
        var shedding = RandomShedding.Of(feedRate: 750, capacityRate: 750, calls);
        shedding.SuccessProbability.ShouldBe(atRandom, tolerance: 0.0005);
        shedding.SuccessProbabilityOfSameUsers.ShouldBe(ofSameUsers, tolerance: 0.0005);
    }

    [Fact]
    public void Two_calls_at_a_feed_of_the_capacity_are_the_golden_section() =>
        RandomShedding.Of(feedRate: 1, capacityRate: 1, callsPerTask: 2).AdmissionProbability.ShouldAgree((Math.Sqrt(5) - 1) / 2);

    [Theory]
    [MemberData(nameof(Chance.Numbers), MemberType = typeof(Chance))]
    public void Admitted_calls_fill_the_capacity_and_no_more(int number)
    {
        var chance = new Chance(number);
        var (feed, capacity, calls) = (chance.Between(1, 100), chance.Between(1, 100), chance.Count(1, 12));
        var shedding = RandomShedding.Of(feed, capacity, calls);
        var admitted = feed * Enumerable.Range(1, calls).Sum(call => Math.Pow(shedding.AdmissionProbability, call));
        admitted.ShouldAgree(Math.Min(capacity, feed * calls));
        shedding.SuccessProbability.ShouldBeLessThanOrEqualTo(shedding.SuccessProbabilityOfSameUsers * (1 + 1e-12));
    }

    [Fact]
    public void A_task_has_a_call() =>
        Should.Throw<OptionRejectedException>(() => RandomShedding.Of(1, 1, callsPerTask: 0)).Option.ShouldBe("callsPerTask");
}

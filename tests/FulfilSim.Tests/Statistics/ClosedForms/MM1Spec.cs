using FulfilSim.Statistics;
using FulfilSim.Statistics.ClosedForms;

namespace FulfilSim.Tests.Statistics.ClosedForms;

public sealed class MM1Spec
{
    [Theory]
    [InlineData(0.5, 1, 0.5, 1, 0.5, 2, 1)]
    [InlineData(0.9, 1, 0.9, 9, 8.1, 10, 9)]
    [InlineData(12, 15, 0.8, 4, 3.2, 0.3333333333, 0.2666666667)]
    public void Means_are_as_published(
        double arrivalRate, double serviceRate, double busy, double inSystem, double inLine, double sojourn, double waiting)
    {
        var queue = MM1.Of(arrivalRate, serviceRate);
        queue.UtilisationRatio.ShouldBePublished(busy);
        queue.WaitProbability.ShouldBePublished(busy);
        queue.NumberInSystemMean.ShouldBePublished(inSystem);
        queue.QueueLengthMean.ShouldBePublished(inLine);
        queue.SojournTimeMean.ShouldBePublished(sojourn);
        queue.WaitingTimeMean.ShouldBePublished(waiting);
    }

    [Theory]
    [InlineData(0.5, 1, 1.386294361, 4.605170186, 5.991464547, 9.210340372, 3.218875825, 7.824046011)]
    [InlineData(0.9, 1, 6.931471806, 23.02585093, 29.95732274, 46.05170186, 21.97224577, 44.9980967)]
    [InlineData(12, 15, 0.2310490602, 0.7675283643, 0.9985774245, 1.535056729, 0.6931471806, 1.460675545)]
    public void Quantiles_are_as_published(
        double arrivalRate,
        double serviceRate,
        double sojourn50,
        double sojourn90,
        double sojourn95,
        double sojourn99,
        double waiting90,
        double waiting99)
    {
        var queue = MM1.Of(arrivalRate, serviceRate);
        queue.SojournTimeQuantile(0.5).ShouldBePublished(sojourn50);
        queue.SojournTimeQuantile(0.9).ShouldBePublished(sojourn90);
        queue.SojournTimeQuantile(0.95).ShouldBePublished(sojourn95);
        queue.SojournTimeQuantile(0.99).ShouldBePublished(sojourn99);
        queue.WaitingTimeQuantile(0.9).ShouldBePublished(waiting90);
        queue.WaitingTimeQuantile(0.99).ShouldBePublished(waiting99);
    }

    [Theory]
    [InlineData(0.5, 1, 0.5, 0.00048828125, 2, 4, 0.5)]
    [InlineData(0.9, 1, 0.1, 0.3138105961, 90, 100, 0.9)]
    [InlineData(12, 15, 0.2, 0.08589934592, 20, 0.1111111111, 12)]
    public void Spread_and_tails_are_as_published(
        double arrivalRate, double serviceRate, double empty, double aboveTen, double spreadInSystem, double spreadOfSojourn, double throughput)
    {
        var queue = MM1.Of(arrivalRate, serviceRate);
        queue.EmptyProbability.ShouldBePublished(empty);
        queue.NumberInSystemTail(10).ShouldBePublished(aboveTen);
        queue.NumberInSystemVariance.ShouldBePublished(spreadInSystem);
        queue.SojournTimeVariance.ShouldBePublished(spreadOfSojourn);
        queue.Throughput.ShouldBePublished(throughput);
    }

    [Theory]
    [MemberData(nameof(Chance.Numbers), MemberType = typeof(Chance))]
    public void Moments_are_those_of_the_states_added_up_one_by_one(int number)
    {
        var chance = new Chance(number);
        var (busy, serviceRate) = (chance.Between(0.05, 0.95), chance.Between(0.1, 20));
        var queue = MM1.Of(busy * serviceRate, serviceRate);
        double[] states = [.. Enumerable.Range(0, 2000).Select(count => (1 - busy) * Math.Pow(busy, count))];
        var mean = states.Select((state, count) => count * state).Sum();
        queue.NumberInSystemMean.ShouldAgree(mean);
        queue.QueueLengthMean.ShouldAgree(states.Select((state, count) => Math.Max(0, count - 1) * state).Sum());
        queue.NumberInSystemVariance.ShouldAgree(states.Select((state, count) => Math.Pow(count - mean, 2) * state).Sum());
        queue.NumberInSystemTail(7).ShouldAgree(states.Skip(8).Sum());
        queue.NumberInSystemMean.ShouldAgree(queue.Throughput * queue.SojournTimeMean);
        queue.QueueLengthMean.ShouldAgree(queue.Throughput * queue.WaitingTimeMean);
        queue.SojournTimeVariance.ShouldAgree(queue.WaitingTimeVariance + 1 / (serviceRate * serviceRate));
    }

    [Fact]
    public void A_quantile_leaves_its_share_in_the_tail()
    {
        var queue = MM1.Of(arrivalRate: 0.9, serviceRate: 1);
        queue.SojournTimeTail(queue.SojournTimeQuantile(0.999)).ShouldAgree(0.001);
        queue.WaitingTimeTail(queue.WaitingTimeQuantile(0.999)).ShouldAgree(0.001);
        queue.WaitingTimeQuantile(0.1).ShouldBe(0); // one in ten finds the server free
        queue.WaitingTimeTail(0).ShouldBe(0.9);
        queue.SojournTimeQuantile(1).ShouldBe(double.PositiveInfinity);
    }

    [Theory]
    [InlineData(1, 1, "UtilisationRatio is 1; it must be below 1, or the line grows for ever.")]
    [InlineData(1.5, 1, "UtilisationRatio is 1.5; it must be below 1, or the line grows for ever.")]
    [InlineData(0, 1, "arrivalRate is 0; it must be a finite number above 0.")]
    [InlineData(1, -2, "serviceRate is -2; it must be a finite number above 0.")]
    public void What_has_no_steady_state_is_refused(double arrivalRate, double serviceRate, string message) =>
        Should.Throw<OptionRejectedException>(() => MM1.Of(arrivalRate, serviceRate)).Message.ShouldBe(message);

    [Fact]
    public void There_is_no_time_before_the_arrival_and_no_share_above_one()
    {
        var queue = MM1.Of(arrivalRate: 0.9, serviceRate: 1);
        Should.Throw<OptionRejectedException>(() => queue.SojournTimeTail(-1));
        Should.Throw<OptionRejectedException>(() => queue.WaitingTimeQuantile(1.1));
        Should.Throw<OptionRejectedException>(() => queue.NumberInSystemTail(-1));
    }
}

using FulfilSim.Statistics;
using FulfilSim.Statistics.ClosedForms;

namespace FulfilSim.Tests.Statistics.ClosedForms;

public sealed class ErlangLossSpec
{
    [Theory]
    [InlineData(1, 1, 0.5, 0.5, 0.5)]
    [InlineData(10, 8, 0.1216610643, 7.026711486, 0.7026711486)]
    [InlineData(50, 45, 0.05410447216, 42.56529875, 0.8513059751)]
    public void Loss_and_carried_load_are_as_published(int servers, double load, double refused, double carried, double busy)
    {
        var loss = ErlangLoss.Of(load, servers);
        loss.RefusedProbability.ShouldBePublished(refused);
        loss.CarriedLoad.ShouldBePublished(carried);
        loss.UtilisationRatio.ShouldBePublished(busy);
    }

    [Theory] // worked out with 60 digits, from the incomplete gamma function
    [InlineData(100_000, 100_000, 0.0025188934235469064, 0.99748110657645309)]
    [InlineData(100_000, 99_000, 8.2257755985042223e-6, 0.9999917742244015)]
    [InlineData(100_000, 120_000, 0.1667083083682609, 0.8332916916317391)]
    [InlineData(1000, 500, 1.6524151277513418e-86, 1)]
    [InlineData(3, 1e9, 0.999999997, 2.999999997e-9)]
    public void Large_and_extreme_ones_keep_their_digits(int servers, double load, double refused, double accepted)
    {
        var loss = ErlangLoss.Of(load, servers);
        loss.RefusedProbability.ShouldAgree(refused, relative: 1e-12);
        (loss.CarriedLoad / load).ShouldAgree(accepted, relative: 1e-12);
    }

    [Theory]
    [MemberData(nameof(Chance.Numbers), MemberType = typeof(Chance))]
    public void It_is_the_last_term_over_the_sum_of_all(int number)
    {
        var chance = new Chance(number);
        var (servers, load) = (chance.Count(0, 30), chance.Between(0.01, 40));
        double[] terms = [.. Enumerable.Range(0, servers + 1).Select(count => Term(load, count))];
        var loss = ErlangLoss.Of(load, servers);
        loss.RefusedProbability.ShouldAgree(terms[^1] / terms.Sum());
        loss.CarriedLoad.ShouldAgree(terms.Select((term, count) => count * term).Sum() / terms.Sum());
    }

    [Fact]
    public void Without_servers_everybody_is_refused()
    {
        var loss = ErlangLoss.Of(offeredLoad: 2, servers: 0);
        (loss.RefusedProbability, loss.CarriedLoad, loss.UtilisationRatio).ShouldBe((1, 0, 0));
    }

    [Fact]
    public void A_load_is_above_zero_and_servers_are_not_negative()
    {
        Should.Throw<OptionRejectedException>(() => ErlangLoss.Of(offeredLoad: 0, servers: 1)).Option.ShouldBe("offeredLoad");
        Should.Throw<OptionRejectedException>(() => ErlangLoss.Of(offeredLoad: 1, servers: -1)).Option.ShouldBe("servers");
    }

    private static double Term(double load, int count) =>
        Enumerable.Range(1, count).Aggregate(1.0, (term, index) => term * load / index);
}

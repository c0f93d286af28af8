using FulfilSim.Statistics;
using FulfilSim.Statistics.ClosedForms;

namespace FulfilSim.Tests.Statistics.ClosedForms;

public sealed class JacksonNetworkSpec
{
    private static readonly JacksonNetwork Tandem = JacksonNetwork.Of(
        [new(0.8, 1, 1, [0, 1, 0]), new(0, 1.25, 1, [0, 0, 1]), new(0, 2, 1, [0, 0, 0])]);

    private static readonly JacksonNetwork Rework = JacksonNetwork.Of([new(2, 4, 1, [0, 1]), new(0, 2, 2, [0.2, 0])]);

    [Theory]
    [InlineData(0, 0.8, 4, 5, 4)]
    [InlineData(1, 0.64, 1.422222222, 2.222222222, 1.777777778)]
    [InlineData(2, 0.4, 0.3333333333, 0.8333333333, 0.6666666667)]
    public void A_station_of_a_tandem_is_as_published(int index, double busy, double waiting, double sojourn, double inSystem) =>
        Check(Tandem.Stations[index], arrivalRate: 0.8, busy, waiting, sojourn, inSystem);

    [Theory]
    [InlineData(0, 0.625, 0.4166666667, 0.6666666667, 1.666666667)]
    [InlineData(1, 0.625, 0.3205128205, 0.8205128205, 2.051282051)]
    public void A_station_with_rework_is_as_published(int index, double busy, double waiting, double sojourn, double inSystem) =>
        Check(Rework.Stations[index], arrivalRate: 2.5, busy, waiting, sojourn, inSystem);

    [Fact]
    public void Totals_are_as_published()
    {
        Tandem.NumberInSystemMean.ShouldBePublished(6.444444444);
        Tandem.SojournTimeMean.ShouldBePublished(8.055555555);
        Rework.NumberInSystemMean.ShouldBePublished(3.717948718);
        Rework.SojournTimeMean.ShouldBePublished(1.858974359);
        (Tandem.ExternalArrivalRate, Rework.ExternalArrivalRate).ShouldBe((0.8, 2));
        Rework.VisitsMean(0).ShouldAgree(1.25);
    }

    [Theory]
    [MemberData(nameof(Chance.Numbers), MemberType = typeof(Chance))]
    public void Arrival_rates_are_those_that_passing_jobs_on_settles_at(int number)
    {
        var chance = new Chance(number);
        var count = chance.Count(1, 8);
        double[] external = [.. Enumerable.Range(0, count).Select(_ => chance.Between(0, 3))];
        double[][] routing = [.. Enumerable.Range(0, count).Select(_ => Row(chance, count))];
        var network = JacksonNetwork.Of(
            [.. external.Zip(routing, (rate, row) => new JacksonStation(rate, ServiceRate: 1000, Servers: 2, row))]);

        var settled = external;
        for (var pass = 0; pass < 2000; pass++)
            settled = [.. external.Select((rate, to) => rate + settled.Select((flow, from) => flow * routing[from][to]).Sum())];

        foreach (var (station, rate) in network.Stations.Zip(settled))
            station.ArrivalRate.ShouldAgree(rate, relative: 1e-10);
        network.SojournTimeMean.ShouldAgree(
            Enumerable.Range(0, count).Sum(index => network.VisitsMean(index) * network.Stations[index].SojournTimeMean));
    }

    [Fact]
    public void A_station_that_sends_jobs_back_to_itself_sees_each_of_them_again() =>
        JacksonNetwork.Of([new(1, 3, 1, [0.5])]).Stations[0].ArrivalRate.ShouldAgree(2);

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Refused(new JacksonStation(1, 3, 1, [1])).ShouldBe("routing is a circle; it must be a way out for each job.");
        Refused(new JacksonStation(3, 3, 1, [0])).ShouldBe("UtilisationRatio is 1; it must be below 1, or the line grows for ever.");
        Refused(new JacksonStation(1, 3, 1, [0, 0])).ShouldBe("the number of routes of station number 1 is 2; it must be from 1 to 1.");
        Refused(new JacksonStation(1, 3, 1, [-0.5])).ShouldStartWith("a route's probability at station number 1 is -0.5;");
        Refused(new(1, 3, 1, [0.7, 0.7]), new(1, 3, 1, [0, 0]))
            .ShouldStartWith("the sum of the routes' probabilities at station number 1 is 1.4;");
        Refused(new JacksonStation(-1, 3, 1, [0])).ShouldStartWith("externalArrivalRate of station number 1 is -1;");
    }

    private static string Refused(params JacksonStation[] stations) =>
        Should.Throw<OptionRejectedException>(() => JacksonNetwork.Of(stations)).Message;

    private static void Check(MMc station, double arrivalRate, double busy, double waiting, double sojourn, double inSystem)
    {
        station.ArrivalRate.ShouldBePublished(arrivalRate);
        station.UtilisationRatio.ShouldBePublished(busy);
        station.WaitingTimeMean.ShouldBePublished(waiting);
        station.SojournTimeMean.ShouldBePublished(sojourn);
        station.NumberInSystemMean.ShouldBePublished(inSystem);
    }

    /// <summary>One in ten jobs at least leaves from each station.</summary>
    private static double[] Row(Chance chance, int count)
    {
        double[] weights = [.. Enumerable.Range(0, count).Select(_ => chance.Between(0, 1))];
        var scale = chance.Between(0.2, 0.9) / weights.Sum();
        return [.. weights.Select(weight => weight * scale)];
    }
}

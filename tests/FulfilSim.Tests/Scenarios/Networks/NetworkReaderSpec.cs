using FulfilSim.Actors.Networks.Options;
using FulfilSim.Actors.Retrying;
using FulfilSim.Actors.Stations;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Scenarios.Networks;
using FulfilSim.Statistics;
using static FulfilSim.Tests.Scenarios.Networks.NetworkTexts;

namespace FulfilSim.Tests.Scenarios.Networks;

public sealed class NetworkReaderSpec
{
    private static readonly NetworkOptions Read = ReadNetwork(Everything).Networks[Arm.ReferenceName];

    [Fact]
    public void The_head_of_a_network_is_read_and_what_is_left_out_is_unknown()
    {
        (Read.Kind, Read.WarmUp, Read.RunLength, Read.Drain, Read.Batches)
            .ShouldBe((RunKind.Steady, TimeSpan.FromMinutes(1), TimeSpan.FromHours(2), true, 20));
        var bare = ReadNetwork(Network(Desk)).Networks[Arm.ReferenceName];
        bare.WarmUp.ShouldBeNull();
        bare.Sources[0].Timeout.ShouldBeNull();
        bare.Sources[0].Interarrival.ShouldBeNull();
        bare.Stations[0].Patience.ShouldBeNull();
        bare.Stations[0].Breakdowns.ShouldBeNull();
    }

    [Fact]
    public void Sources_are_read_with_optional_rates_durations_and_records()
    {
        var calls = Read.Sources[0];
        calls.Rate.ShouldBe(new Rate(40));
        calls.Timeout.ShouldBe(TimeSpan.FromSeconds(3));
        calls.Swing.ShouldBe(new SwingOptions { Amplitude = new Ratio(0.6), Period = TimeSpan.FromHours(1) });
        calls.Steps.ShouldBe([new RateStep { From = TimeSpan.FromSeconds(20), For = TimeSpan.FromSeconds(5), Factor = 2 }]);
        calls.Retry.ShouldBe(new RetryOptions
        {
            Max = 3,
            Base = TimeSpan.FromMilliseconds(5),
            Cap = TimeSpan.FromSeconds(2),
            Growth = BackoffGrowth.Exponential,
            Jitter = Jitter.Decorrelated,
            Budget = new(),
            Breaker = new(),
        });
        Read.Sources[1].Closed.ShouldBe(new ClosedOptions { Callers = 8, ThinkTime = Exponential.WithMean(0.1) });
        Read.Sources[2].Recorded.ShouldBe([TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2.5)]);
    }

    [Fact]
    public void Stations_are_read_with_lists_of_durations_and_counts_and_distributions_by_source()
    {
        var desk = Read.Stations[0];
        (desk.Servers, desk.QueueCapacity, desk.Discipline, desk.Lines, desk.Choose).ShouldBe((3, 7, QueueDiscipline.CoDel, 2, LineChoice.TwoChoices));
        desk.CoDel.ShouldBe(new CoDelOptions { Target = TimeSpan.FromMilliseconds(10) });
        desk.ServiceTimeBySource.ShouldBe(
            [KeyValuePair.Create<string, Distribution>("trace", Constant.Of(0.01)), KeyValuePair.Create<string, Distribution>("calls", Constant.Of(0.02))]);
        desk.Breakdowns.ShouldBe(new BreakdownOptions { TimeToFailure = Exponential.WithMean(3600), TimeToRepair = Constant.Of(60), Then = OnBreakdown.Fail });
        desk.Tails.Waiting.ShouldBe([TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)]);
        desk.Tails.NumberInSystem.ShouldBe([3, 10]);
        desk.SampleAt.ShouldBe([TimeSpan.FromMinutes(9), TimeSpan.FromHours(1)]);
        desk.Routes.ShouldBe([new RouteOptions { To = "out", Share = new Ratio(0.25) }, new RouteOptions { To = "split", Share = new Ratio(0.75) }]);
    }

    [Fact]
    public void What_is_counted_is_bare_numbers_and_may_be_negative_where_the_guard_allows_it()
    {
        Read.Sources[2].BatchSize.ShouldBe(Uniform.Between(1, 5));
        var shelf = Read.StockPoints[0];
        shelf.Quantity.ShouldBe(Normal.Of(120, 10));
        (shelf.InitialStock, shelf.ReorderPoint, shelf.OrderQuantity, shelf.OrderUpTo).ShouldBe((3.5, -1, null, 4));
    }

    [Fact]
    public void A_network_has_a_reference_and_neither_a_bare_arm_nor_expectations_of_its_own()
    {
        var scenario = ReadNetwork(Network(Desk));
        scenario.Arms.ShouldHaveSingleItem().Name.ShouldBe("reference");
        scenario.Expectations.ShouldBeEmpty();
    }

    [Fact]
    public void Entries_are_addressed_by_name_and_routes_by_where_they_lead() =>
        ReadNetwork(
                Network($$"""{{Calls}}, "stations": [ { "name": "desk", "routes": [ { "to": "desk", "share": "10%" }, { "to": "out", "share": "90%" } ] } ]"""),
                "stations.desk.routes.desk.share=20%", "stations.desk.routes.out.share=80%", "sources.calls.rate=2/s")
            .Networks[Arm.ReferenceName].Stations[0].Routes.Select(route => route.Share.Value).ShouldBe([0.2, 0.8]);

    [Fact]
    public void A_network_file_can_say_everything_about_a_network_and_no_name_means_two_things() =>
        ModelProperties.OfNetwork.Concat(ModelProperties.OfNetworkFile).ShouldBeUnique();
}

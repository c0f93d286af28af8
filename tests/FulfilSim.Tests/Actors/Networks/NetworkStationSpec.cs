using FulfilSim.Actors.Networks.Options;
using FulfilSim.Statistics;
using static FulfilSim.Tests.Actors.Networks.Nets;

namespace FulfilSim.Tests.Actors.Networks;

public sealed class NetworkStationSpec
{
    private static readonly ulong BrokenSeed = Enumerable.Range(1, 99).Select(seed => (ulong)seed).First(seed => UnitOf(seed, 0) < UnitOf(seed, 2));

    [Fact]
    public void A_customer_who_finds_the_server_busy_waits_for_it() =>
        At(Desk(10), 0, 4).Measure("stations.desk.waiting.max").ShouldBe(6);

    [Fact]
    public void A_customer_who_finds_no_place_is_refused_and_the_source_is_told() =>
        At(Desk(10) with { QueueCapacity = 1 }, 0, 1, 2).Measure("sources.in.refusedRatio").ShouldBe(1.0 / 3);

    [Fact]
    public void A_customer_whose_patience_ends_before_service_begins_has_gone()
    {
        var result = At(Desk(10) with { Patience = Constant.Of(3) }, 0, 4, 8).Run();
        result.Measures["sources.in.renegedRatio"].ShouldBe(1.0 / 3); // the second; the third waits 2 s
        result.Measures["stations.desk.waitingOfAll.mean"].ShouldBe(5.0 / 3, 1e-9);
    }

    [Fact]
    public void Visits_are_services_in_a_row() =>
        At(Desk(10) with { Visits = 3 }, 0).Measure("sources.in.sojourn.max").ShouldBe(30);

    [Fact]
    public void Everyone_who_is_present_slows_a_service_down() =>
        At(Desk(10) with { Servers = 9, ServiceTimePerCustomer = S(1) }, 0, 5).Measure("sources.in.sojourn.max").ShouldBe(12);

    [Fact]
    public void A_stall_halts_a_service_and_lets_nobody_begin()
    {
        var stalled = Desk(10) with { Servers = 2, Stalls = [new() { From = S(5), For = S(20) }] };
        var result = At(stalled, 0, 6).Run();
        result.Measures["stations.desk.waiting.max"].ShouldBe(19);
        result.Measures["sources.in.sojourn.max"].ShouldBe(30);
    }

    [Theory]
    [InlineData(OnBreakdown.Resume, 15)]
    [InlineData(OnBreakdown.Restart, 19)]
    public void A_broken_server_goes_on_or_begins_again(OnBreakdown then, double sojourn) =>
        At(Broken(then), 0).Run(BrokenSeed).Measures["sources.in.sojourn.max"].ShouldBe(sojourn);

    [Fact]
    public void A_broken_server_fails_who_is_in_service_and_who_comes()
    {
        var result = At(Broken(OnBreakdown.Fail), 0, 6, 20).Run(BrokenSeed);
        result.Measures["sources.in.failedRatio"].ShouldBe(2.0 / 3, 1e-9);
    }

    [Fact]
    public void A_server_that_wears_only_while_serving_outlasts_an_idle_stretch()
    {
        var desk = Broken(OnBreakdown.Resume) with { ServiceTime = Constant.Of(3) };
        At(desk, 0, 100).Run(BrokenSeed).Measures["sources.in.sojourn.max"].ShouldBe(8); // 3 s of wear, then 1 s more, 5 s of repair and 2 s of work
    }

    [Theory]
    [InlineData(LineChoice.ShortestQueue, 0)]
    [InlineData(LineChoice.RoundRobin, 0)]
    [InlineData(LineChoice.TwoChoices, 0)]
    [InlineData(LineChoice.FirstUp, 10)]
    public void Two_customers_of_two_lines_meet_or_do_not(LineChoice choice, double wait) =>
        At(Desk(10) with { Lines = 2, Choose = choice }, 0, 0).Measure("stations.desk.waiting.max").ShouldBe(wait);

    [Fact]
    public void Failed_services_go_their_own_way()
    {
        var desk = Desk(1) with { FailureRatio = new Ratio(1), OnFailure = [new() { To = "repair" }] };
        var network = At(desk, 0) with { Stations = [desk, new() { Name = "repair", ServiceTime = Constant.Of(5) }] };
        network.Measure("sources.in.sojourn.max").ShouldBe(6);
        network.Measure("sources.in.successRatio").ShouldBe(1);
    }

    [Fact]
    public void Shedding_by_customer_is_one_decision_for_all_visits()
    {
        var desk = new NetworkStationOptions { Name = "desk", Servers = 1000, Visits = 2, Admission = new Ratio(0.5), ServiceTime = Constant.Of(0.1) };
        Poisson(100, desk).Measure("sources.in.successRatio").ShouldBe(0.25, 0.01);
        Poisson(100, desk with { AdmissionByCustomer = true }).Measure("sources.in.successRatio").ShouldBe(0.5, 0.01);
    }

    /// <summary>Ten seconds of work; breaks after 4 s of it, and is repaired in 5 s, once.</summary>
    private static NetworkStationOptions Broken(OnBreakdown then) => Desk(10) with
    {
        Breakdowns = new()
        {
            OnlyWhileServing = then == OnBreakdown.Resume,
            TimeToFailure = FirstAndThen(4, 1000),
            TimeToRepair = Constant.Of(5),
            Then = then,
        },
    };

    /// <summary>A low number at the first draw, a high one at the second: the seed is one whose first unit is the lower.</summary>
    private static Empirical FirstAndThen(double low, double high)
    {
        var edge = (UnitOf(BrokenSeed, 0) + UnitOf(BrokenSeed, 2)) / 2;
        return Empirical.FromQuantiles([(0, low), (edge - 1e-9, low), (edge, high), (1, high)]);
    }

    private static double UnitOf(ulong seed, int occurrence) =>
        new Streams(seed, 0).For(Purpose.Named("breakdown:desk"), 0, occurrence).NextUnit();
}

using FulfilSim.Actors.Networks.Options;
using FulfilSim.Experiments.Networks;
using FulfilSim.Statistics;

namespace FulfilSim.Tests.Experiments.Networks;

/// <summary>Loads by the traffic equations, against what follows by hand.</summary>
public sealed class NetworkLoadsSpec
{
    private const double Tolerance = 1e-12;

    [Fact]
    public void Feedback_makes_a_geometric_series()
    {
        var load = Loads(Station("a", ("a", 0.2), ("out", 0.8))).ShouldHaveSingleItem();
        load.ArrivalsPerSecond.ShouldBe(1 / 0.8, Tolerance);
        load.OfferedErlang.ShouldBe(0.5 / 0.8, Tolerance);
    }

    /// <summary>γ = 1 to a; a sends half to b and half out; b sends 0.4 back to a. λa = 1 + 0.4 λb, λb = 0.5 λa.</summary>
    [Fact]
    public void An_open_network_with_feedback_between_stations_has_the_rates_of_its_equations() =>
        Loads(Station("a", ("b", 0.5), ("out", 0.5)), Station("b", ("a", 0.4), ("out", 0.6)))
            .Select(load => Math.Round(load.ArrivalsPerSecond, 12)).ShouldBe([1.25, 0.625]);

    [Fact]
    public void Visits_in_a_row_stop_at_the_first_that_fails_or_is_shed()
    {
        var load = Loads(Station("a") with { Visits = 3, Admission = new(0.5), FailureRatio = new(0.2) }).Single();
        load.ArrivalsPerSecond.ShouldBe(1 + 0.4 + 0.16, Tolerance);
        load.OfferedErlang.ShouldBe(0.5 * 0.5 * 1.56, Tolerance);
    }

    [Fact]
    public void Shedding_that_decides_once_lets_the_same_customers_in_every_time()
    {
        var once = Station("a", ("a", 0.5), ("out", 0.5)) with { Admission = new(0.5), AdmissionByCustomer = true };
        Loads(once).Single().OfferedErlang.ShouldBe(0.5 * 0.5 * 2, Tolerance);
        Loads(once with { AdmissionByCustomer = false }).Single().OfferedErlang.ShouldBe(0.5 * 0.5 / (1 - 0.25), Tolerance);
    }

    [Fact]
    public void Failures_go_their_own_way() =>
        Loads(Station("a") with { FailureRatio = new(0.25), OnFailure = [new() { To = "b" }] }, Station("b"))
            .Select(load => load.ArrivalsPerSecond).ShouldBe([1, 0.25]);

    [Fact]
    public void Every_part_of_a_customer_is_work_and_one_whole_goes_on_behind_the_join()
    {
        var network = new NetworkOptions
        {
            Sources = [new() { Name = "calls", To = "split", Rate = new Rate(1) }],
            Forks = [new() { Name = "split", To = ["a", "b", "b"] }],
            Joins = [new() { Name = "whole", Routes = [new() { To = "c" }] }],
            Stations = [Station("a", ("whole", 1)), Station("b", ("whole", 1)), Station("c")],
        };
        NetworkLoads.Of(network).Select(load => Math.Round(load.ArrivalsPerSecond, 12)).ShouldBe([1, 2, 1]);
    }

    [Fact]
    public void Batches_count_with_their_mean_and_each_source_with_its_own_service_time()
    {
        var network = new NetworkOptions
        {
            Sources =
            [
                new() { Name = "many", To = "a", Rate = new Rate(0.1), BatchSize = Uniform.Between(1, 9) },
                new() { Name = "slow", To = "a", Interarrival = Constant.Of(10) },
                new() { Name = "loop", To = "a", Closed = new() },
            ],
            Stations = [Station("a") with { Servers = 2, Lines = 3, ServiceTimeBySource = new Dictionary<string, Distribution> { ["slow"] = Constant.Of(4) } }],
        };
        var load = NetworkLoads.Of(network).Single();
        load.ArrivalsPerSecond.ShouldBe(0.6, Tolerance);
        load.OfferedErlang.ShouldBe(0.5 * 0.5 + 0.1 * 4, Tolerance);
        load.Servers.ShouldBe(6);
        load.UtilisationRatio.ShouldBe(0.65 / 6, Tolerance);
    }

    [Fact]
    public void Recorded_arrivals_count_over_the_run() =>
        NetworkLoads.Of(new()
        {
            WarmUp = TimeSpan.FromSeconds(1),
            RunLength = TimeSpan.FromSeconds(3),
            Sources = [new() { Name = "trace", To = "a", Recorded = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(9)] }],
            Stations = [Station("a")],
        }).Single().ArrivalsPerSecond.ShouldBe(0.5, Tolerance);

    [Fact]
    public void A_closed_circle_has_no_rates() => Loads(Station("a", ("a", 1))).ShouldBeEmpty();

    [Fact]
    public void Two_hundred_stations_in_a_row_and_back_are_solved()
    {
        var stations = Enumerable.Range(0, 200).Select(number => Station($"s{number}", ($"s{(number + 1) % 200}", number == 199 ? 0.5 : 1), ("out", number == 199 ? 0.5 : 0)));
        Loads([.. stations]).ShouldAllBe(load => Math.Abs(load.ArrivalsPerSecond - 2) < 1e-9);
    }

    private static NetworkStationOptions Station(string name, params (string To, double Share)[] routes) => new()
    {
        Name = name,
        ServiceTime = Exponential.WithMean(0.5),
        Routes = [.. routes.Select(route => new RouteOptions { To = route.To, Share = new(route.Share) })],
    };

    /// <summary>One customer a second comes to the first station.</summary>
    private static IReadOnlyList<NetworkLoad> Loads(params NetworkStationOptions[] stations) => NetworkLoads.Of(new()
    {
        Sources = [new() { Name = "calls", To = stations[0].Name, Rate = new Rate(1) }],
        Stations = stations,
    });
}

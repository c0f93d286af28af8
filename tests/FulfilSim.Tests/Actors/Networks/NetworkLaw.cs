using FulfilSim.Actors.Networks.Options;
using FulfilSim.Actors.Retrying;
using FulfilSim.Actors.Stations;
using FulfilSim.Statistics;
using static FulfilSim.Tests.Actors.Networks.Nets;

namespace FulfilSim.Tests.Actors.Networks;

/// <summary>What holds in every network.</summary>
public sealed class NetworkLaw
{
    [Fact]
    public void The_same_luck_gives_the_same_digest_and_other_luck_another()
    {
        var digest = Everything.Run().Digest;
        Everything.Run().Digest.ShouldBe(digest);
        Everything.Run(seed: 2).Digest.ShouldNotBe(digest);
        Everything.Run(replication: 1).Digest.ShouldNotBe(digest);
    }

    [Fact]
    public void A_further_source_and_station_change_nobody_elses_luck()
    {
        var alone = Poisson(5, new() { Name = "desk", Servers = 2, ServiceTime = Exponential.WithMean(0.3) });
        var joined = alone with
        {
            Sources = [.. alone.Sources, new() { Name = "others", To = "elsewhere", Rate = new Rate(3) }],
            Stations = [.. alone.Stations, new() { Name = "elsewhere", ServiceTime = Exponential.WithMean(0.1) }],
        };
        var (one, other) = (alone.Run(), joined.Run());
        foreach (var path in one.Measures.Keys)
            other.Measures[path].ShouldBe(one.Measures[path], path);
    }

    [Fact]
    public void Once_drained_every_customer_has_an_outcome()
    {
        var result = (Everything with { Drain = true }).Run();
        foreach (var source in new[] { "web", "shop" })
        {
            var decided = result.Measures[$"sources.{source}.successRatio"] + result.Measures[$"sources.{source}.failedRatio"]
                + result.Measures[$"sources.{source}.refusedRatio"] + result.Measures[$"sources.{source}.renegedRatio"]
                + result.Measures[$"sources.{source}.timedOutRatio"];
            decided.ShouldBe(1, 1e-12);
        }
        result.Measures["stations.desk.numberInSystem.max"].ShouldBeGreaterThan(1);
    }

    [Fact]
    public void Draining_ends_though_a_customer_waits_for_ever_and_servers_break_down_for_ever()
    {
        var stuck = At(Desk(1) with { Breakdowns = new() { TimeToFailure = Constant.Of(50), TimeToRepair = Constant.Of(1) } }, 0, 1) with
        {
            Sources =
            [
                new() { Name = "in", To = "desk", Recorded = [S(0), S(1)] },
                new() { Name = "buyers", To = "shelf", Recorded = [S(2)] },
            ],
            StockPoints = [new() { Name = "shelf" }], // nothing on it, and nothing is ever ordered
        };
        var result = stuck.Run();
        result.Measures["sources.in.successRatio"].ShouldBe(1);
        result.Measures.ContainsKey("sources.buyers.successRatio").ShouldBeFalse(); // nobody's fate is decided
    }

    [Fact]
    public void A_join_waits_for_as_many_parts_as_its_own_fork_has_made()
    {
        static NetworkStationOptions Leg(string name, double service, string to) =>
            new() { Name = name, ServiceTime = Constant.Of(service), Routes = [new() { To = to }] };
        var nested = new NetworkOptions
        {
            RunLength = S(100),
            Drain = true,
            Sources = [new() { Name = "in", To = "outer", Recorded = [S(0)] }],
            Forks = [new() { Name = "outer", To = ["inner", "d"] }, new() { Name = "inner", To = ["a", "b", "c"] }],
            Joins = [new() { Name = "innerEnd", Routes = [new() { To = "e" }] }, new() { Name = "outerEnd" }],
            Stations =
            [
                Leg("a", 1, "innerEnd"), Leg("b", 2, "innerEnd"), Leg("c", 3, "innerEnd"),
                Leg("d", 4, "outerEnd"), Leg("e", 5, "outerEnd"),
            ],
        };
        nested.Measure("sources.in.successRatio").ShouldBe(1);
        nested.Measure("sources.in.sojourn.max").ShouldBe(8);
        nested.Measure("joins.outerEnd.waiting.max").ShouldBe(4);
    }

    [Fact]
    public void A_warm_up_discards_what_came_before_it()
    {
        var network = Poisson(5, new() { Name = "desk", ServiceTime = Constant.Of(0.01), Stalls = [new() { From = S(0), For = S(50) }] });
        network.Measure("stations.desk.waiting.max").ShouldBeGreaterThan(40);
        (network with { WarmUp = S(100) }).Measure("stations.desk.waiting.max").ShouldBeLessThan(1);
        (network with { WarmUp = S(100) }).Measure("stations.desk.arrivalRate").ShouldBe(5, 0.5);
    }

    [Fact]
    public void Batches_make_up_the_whole()
    {
        var network = Poisson(5, new() { Name = "desk", ServiceTime = Exponential.WithMean(0.1) });
        var whole = network.Run();
        var parts = (network with { Batches = 10 }).Run();
        parts.Digest.ShouldBe(whole.Digest);
        parts.Batches.Count.ShouldBe(10);
        parts.Batches.Sum(part => part["stations.desk.arrivals"]).ShouldBe(whole.Measures["stations.desk.arrivals"]);
        parts.Measures["stations.desk.numberInSystem.mean"].ShouldBe(whole.Measures["stations.desk.numberInSystem.mean"], 1e-9);
    }

    [Fact]
    public void The_better_choice_of_lines_shortens_the_wait()
    {
        double Wait(LineChoice choice) => Poisson(
            9, new() { Name = "desk", Lines = 10, Choose = choice, ServiceTime = Exponential.WithMean(1) }, seconds: 5000)
            .Measure("stations.desk.waiting.mean");
        var (random, two, shortest) = (Wait(LineChoice.Random), Wait(LineChoice.TwoChoices), Wait(LineChoice.ShortestQueue));
        two.ShouldBeLessThan(random / 2);
        shortest.ShouldBeLessThan(two);
    }

    /// <summary>One of each: ranks, retries, patience, breakdowns, forks, stock and rework.</summary>
    private static NetworkOptions Everything { get; } = new()
    {
        RunLength = S(500),
        Sources =
        [
            new()
            {
                Name = "web",
                To = "desk",
                Rate = new Rate(2),
                Priority = 1,
                Timeout = S(20),
                CancelsWork = true,
                Retry = new() { Max = 2, Base = S(1), Growth = BackoffGrowth.Exponential, Jitter = Jitter.Full },
            },
            new() { Name = "shop", To = "desk", Interarrival = Uniform.Between(1, 3), BatchSize = Constant.Of(2), Latency = Exponential.WithMean(0.05) },
        ],
        Stations =
        [
            new()
            {
                Name = "desk",
                Servers = 3,
                QueueCapacity = 30,
                Discipline = QueueDiscipline.PreemptivePriority,
                ServiceTime = Exponential.WithMean(0.7),
                Patience = Exponential.WithMean(30),
                FailureRatio = new Ratio(0.02),
                Breakdowns = new() { TimeToFailure = Exponential.WithMean(60), TimeToRepair = Exponential.WithMean(5) },
                Routes =
                [
                    new() { To = "split", Share = new Ratio(0.5) },
                    new() { To = "shelf", Share = new Ratio(0.4) },
                    new() { To = "desk", Share = new Ratio(0.1) },
                ],
            },
            new() { Name = "pick", Servers = 2, ServiceTime = Exponential.WithMean(0.4), Routes = [new() { To = "meet" }] },
            new() { Name = "bill", ServiceTime = Exponential.WithMean(0.2), Routes = [new() { To = "meet" }] },
        ],
        Forks = [new() { Name = "split", To = ["pick", "bill"] }],
        Joins = [new() { Name = "meet" }],
        StockPoints = [new() { Name = "shelf", InitialStock = 5, ReorderPoint = 3, OrderQuantity = 4, LeadTime = Exponential.WithMean(2) }],
    };
}

using FulfilSim.Actors.Networks.Options;
using FulfilSim.Actors.Retrying;
using FulfilSim.Statistics;
using static FulfilSim.Tests.Actors.Networks.Nets;

namespace FulfilSim.Tests.Actors.Networks;

public sealed class SourceSpec
{
    private static readonly NetworkStationOptions Open = new() { Name = "desk", Servers = 1000, ServiceTime = Constant.Of(1) };

    [Fact]
    public void Recorded_customers_come_at_their_moments()
    {
        var network = At(Open, 3, 5, 5) with { Windows = [new() { Name = "five", From = S(5), For = S(1) }] };
        network.Run().Customers.ShouldBe(3);
        network.Measure("sources.in.windows.five.arrivalRate").ShouldBe(2);
    }

    [Fact]
    public void A_step_multiplies_the_rate_while_it_lasts()
    {
        var network = Poisson(50, Open) with
        {
            Windows = [new() { Name = "step", From = S(200), For = S(100) }, new() { Name = "rest", From = S(300), For = S(700) }],
        };
        var stepped = network.WithSource(source => source with { Steps = [new() { From = S(200), For = S(100), Factor = 3 }] });
        stepped.Measure("sources.in.windows.step.arrivalRate").ShouldBe(150, 5);
        stepped.Measure("sources.in.windows.rest.arrivalRate").ShouldBe(50, 1.5);
    }

    [Fact]
    public void A_swing_keeps_the_mean_rate_and_moves_it_about()
    {
        var network = Poisson(50, Open) with { Windows = [new() { Name = "high", From = S(20), For = S(10) }] };
        var swinging = network.WithSource(source => source with { Swing = new() { Amplitude = new Ratio(0.8), Period = S(100) } });
        swinging.Measure("sources.in.arrivalRate").ShouldBe(50, 1.5);
        swinging.Measure("sources.in.windows.high.arrivalRate").ShouldBe(89, 7);
    }

    [Fact]
    public void A_batch_comes_together() =>
        At(Desk(1), 0).WithSource(source => source with { BatchSize = Constant.Of(4) }).Measure("sources.in.sojourn.max").ShouldBe(4);

    [Fact]
    public void Arrivals_end_where_they_are_told_to() =>
        Poisson(10, Open).WithSource(source => source with { From = S(100), For = S(50) }).Run().Customers.ShouldBeInRange(420, 580);

    [Fact]
    public void Latency_is_under_way_there_and_back() =>
        At(Open, 0).WithSource(source => source with { Latency = Constant.Of(2) }).Measure("sources.in.sojourn.max").ShouldBe(5);

    [Fact]
    public void A_closed_caller_calls_again_after_the_answer_and_a_think() =>
        (At(Desk(1), 0) with { Drain = false, Sources = [new() { Name = "in", To = "desk", Closed = new() { Callers = 2, ThinkTime = Constant.Of(3) } }] })
            .Run().Customers.ShouldBe(499); // both think 3 s, then one waits for the other: two calls every 4 s

    [Fact]
    public void A_failed_attempt_is_tried_again_until_the_retries_are_used_up()
    {
        var failing = At(Open with { FailureRatio = new Ratio(1) }, 0).WithSource(source => source with { Retry = new() { Max = 3 } });
        failing.Measure("sources.in.attemptsPerCustomer").ShouldBe(4);
        failing.Measure("sources.in.failedRatio").ShouldBe(1);
    }

    [Fact]
    public void An_answer_that_comes_too_late_is_no_answer()
    {
        var late = At(Desk(10), 0).WithSource(source => source with { Timeout = S(4) });
        late.Measure("sources.in.timedOutRatio").ShouldBe(1);
        late.Measure("stations.desk.throughput").ShouldBeGreaterThan(0, "the work is done all the same");
    }

    [Fact]
    public void A_time_out_that_cancels_takes_the_work_back()
    {
        var cancelled = At(Desk(10), 0, 1).WithSource(source => source with { Timeout = S(4), CancelsWork = true });
        cancelled.Measure("sources.in.timedOutRatio").ShouldBe(1);
        cancelled.Measure("stations.desk.throughput").ShouldBe(0);
        cancelled.Measure("stations.desk.waiting.max").ShouldBe(3, "the second is served from the first one's time-out on");
    }

    [Fact]
    public void A_retry_after_a_time_out_queues_behind_the_work_nobody_waits_for()
    {
        var retried = At(Desk(10), 0).WithSource(source => source with { Timeout = S(14), Retry = new() { Max = 1 } });
        retried.Measure("sources.in.successRatio").ShouldBe(1);
        var storm = At(Desk(10), 0).WithSource(source => source with { Timeout = S(6), Retry = new() { Max = 3 } });
        storm.Measure("sources.in.timedOutRatio").ShouldBe(1);
        storm.Measure("stations.desk.arrivals").ShouldBe(4);
    }

    [Fact]
    public void Customers_who_wait_for_their_next_try_do_not_take_a_late_answer()
    {
        var waiting = At(Desk(10), 0).WithSource(source => source with
        {
            Timeout = S(6),
            Retry = new() { Max = 1, Base = S(100) },
        });
        waiting.Measure("sources.in.timedOutRatio").ShouldBe(1);
        waiting.Measure("stations.desk.departures").ShouldBe(2);
    }
}

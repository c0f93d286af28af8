using FulfilSim.Fulfilment.Faults;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Statistics;
using FulfilSim.Tests.Fulfilment.Vocabulary;

namespace FulfilSim.Tests.Fulfilment.Faults;

public sealed class PeakOverloadSpec
{
    private const string Workers = "orderSystem.workers";

    private static readonly ShopOptions ManyHands = Shops.Crowded.WithOrderSystem(system => system with { Workers = 50 });

    [Fact]
    public void The_same_rush_harms_nobody_where_there_are_hands_enough() => Trial.Of(ManyHands).Run().ShouldAllBeFulfilled();

    [Fact]
    public void Without_the_rush_two_workers_are_enough() =>
        Trial.Of(Shops.Calm.WithOrderSystem(system => Shops.Crowded.OrderSystem)).Run().ShouldAllBeFulfilled();

    [Fact]
    public void More_demand_than_capacity_fails_orders_that_no_fault_has_touched()
    {
        var cell = Trial.Of(Shops.Crowded).Run();

        cell.Count(Outcome.Failed).ShouldBeGreaterThan(100);
        cell.Result.Causes.ShouldAllBe(cause => cause.Cause == "congestion");
        cell.Result.Causes.ShouldContain(cause => cause.Category == "order-system");
    }

    [Fact]
    public void Overload_arises_and_cannot_be_switched_on() =>
        Trial.Of(ManyHands).Suffering(new PeakOverload()).Run().ShouldAllBeFulfilled();

    [Fact]
    public void Orders_from_before_the_rush_are_not_harmed_by_it()
    {
        var trial = Trial.Of(Shops.Crowded);
        var moments = trial.Moments();

        trial.Run().Failed().ShouldAllBe(intent => moments[intent] > TimeSpan.FromHours(6) - TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void Buyers_who_time_out_while_their_first_submission_waits_add_load()
    {
        var patient = Trial.Of(Patience(TimeSpan.FromHours(6), retries: 3)).Run();
        var storm = Trial.Of(Patience(TimeSpan.FromMinutes(1), retries: 3)).Run();

        patient.Station(Workers).Arrivals.ShouldBe(patient.Outcomes.Length);
        storm.Station(Workers).Arrivals.ShouldBeGreaterThan(patient.Station(Workers).Arrivals * 2);
        storm.Station(Workers).QueueLengthMax.ShouldBeGreaterThan(patient.Station(Workers).QueueLengthMax);
        storm.Count(Outcome.Fulfilled).ShouldBeLessThan(patient.Count(Outcome.Fulfilled));
    }

    [Fact]
    public void A_submission_that_its_buyer_has_given_up_is_handled_all_the_same()
    {
        var minutes = Trial.Of(Patience(TimeSpan.FromMinutes(1), retries: 0)).Record();

        var givenUp = minutes.Outcomes.Count(entry => entry.Value == Outcome.Failed);
        givenUp.ShouldBeGreaterThan(100);
        minutes.All<OrderSubmitted>().Count().ShouldBe(minutes.Outcomes.Count);
        minutes.All<OrderAcknowledged>().Count().ShouldBe(minutes.Outcomes.Count);
        minutes.All<OrderWithdrawn>().Count().ShouldBe(givenUp);
    }

    [Fact]
    public void A_retry_storm_outlives_the_rush_that_set_it_off()
    {
        var trial = Trial.Of(Patience(TimeSpan.FromMinutes(1), retries: 20));
        var moments = trial.Moments();
        var afterwards = TimeSpan.FromHours(8);

        trial.Run().Failed().ShouldContain(intent => moments[intent] > afterwards);
        Trial.Of(Patience(TimeSpan.FromHours(6), retries: 20)).Run().Failed().ShouldNotContain(intent => moments[intent] > afterwards);
    }

    [Fact]
    public void A_full_queue_turns_submissions_away()
    {
        var cell = Trial.Of(Shops.Crowded.WithOrderSystem(system => system with { QueueCapacity = 5 })).Run();

        cell.Result.Counts.Refusals.ShouldBe(cell.Station(Workers).Refused);
        cell.Result.Counts.Refusals.ShouldBeGreaterThan(100);
        cell.Station(Workers).QueueLengthMax.ShouldBe(5);
    }

    private static ShopOptions Patience(TimeSpan patience, int retries) => Shops.Crowded
        .WithOrderSystem(system => system with { QueueCapacity = 100_000 })
        .WithBuyers(buyers => buyers with
        {
            Patience = Constant.Of(patience.TotalSeconds),
            Retries = new BuyerRetryOptions { Max = retries, Backoff = Always.Seconds(5) },
        });
}

using FulfilSim.Fulfilment.Faults;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Mitigations;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Fulfilment.Plants.Buying;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Tests.Fulfilment.Vocabulary;

namespace FulfilSim.Tests.Fulfilment.Mitigations;

public sealed class IdempotencyKeySpec
{
    private static readonly DuplicateOrder Doubles = new() { Rate = new(0.3), SlowFactor = 1 };

    [Fact]
    public void A_repeat_is_answered_and_not_done_again()
    {
        var trial = Trial.Of(Shops.Calm).Suffering(Doubles);
        trial.Run().Count(Outcome.Failed).ShouldBeGreaterThan(0);

        var minutes = trial.Using(new IdempotencyKey()).Record();
        minutes.Outcomes.Values.Distinct().ShouldBe([Outcome.Fulfilled]);
        minutes.All<OrderSubmitted>().Count().ShouldBeGreaterThan(minutes.Outcomes.Count);
        minutes.All<OrderAcknowledged>().Count().ShouldBe(minutes.All<OrderSubmitted>().Count());
        minutes.All<ChargeRequested>().Count().ShouldBe(minutes.Outcomes.Count);
    }

    [Fact]
    public void Nobody_is_charged_twice() =>
        Trial.Of(Shops.Calm).Suffering(Doubles).Using(new IdempotencyKey()).Run().Result.Counts.DuplicateCaptures.ShouldBe(0);

    [Fact]
    public void In_a_retry_storm_repeats_make_no_second_orders()
    {
        Trial.Of(Shops.Crowded).Run().Result.Counts.DuplicateCaptures.ShouldBeGreaterThan(0);

        var cell = Trial.Of(Shops.Crowded).Using(new IdempotencyKey()).Run();
        cell.Result.Counts.DuplicateCaptures.ShouldBe(0);
        cell.Count(Outcome.Failed).ShouldBeLessThan(Trial.Of(Shops.Crowded).Run().Count(Outcome.Failed));
    }

    [Fact]
    public void A_new_try_after_a_definite_no_is_a_new_order()
    {
        var declining = Shops.Calm.WithGateway(gateway => gateway with { DeclineRatio = new(0.5), DeclineRetryRatio = new(1) });
        var minutes = Trial.Of(declining).Using(new IdempotencyKey()).Record();

        var retried = minutes.All<OrderSubmitted>().Where(said => said.Said.Submission == 1).Select(said => said.Said.Intent).ToList();
        retried.ShouldNotBeEmpty();
        minutes.All<ChargeRequested>().Count().ShouldBe(minutes.Outcomes.Count + retried.Count);
        retried.ShouldContain(intent => minutes.Outcomes[intent] == Outcome.Fulfilled);
    }

    [Fact]
    public void A_repeat_that_comes_after_its_order_has_ended_does_not_hold_its_buyer_up()
    {
        // The second click is handled seconds after the gateway has refused to take the first one's charge.
        var shop = Shops.Calm
            .WithOrderSystem(system => system with { ServiceTime = Always.Seconds(5) })
            .WithBuyers(buyers => buyers with { Retries = new BuyerRetryOptions { Max = 1, Backoff = Always.Minutes(20) } })
            .WithGateway(gateway => gateway with { Slots = 1, QueueCapacity = 0, ServiceTime = Always.Minutes(2) });
        var minutes = Trial.Of(shop).Suffering(Doubles with { Rate = new(1) }).Using(new IdempotencyKey()).Record();

        minutes.All<PaymentFailed>().ShouldNotBeEmpty();
        minutes.All<PromisedDayOver>().ShouldAllBe(over => !over.Said.IsLimit);
    }

    [Fact]
    public void A_repeated_charge_under_a_key_is_taken_once()
    {
        var outage = new PayGatewayOutage { From = TimeSpan.FromHours(6), For = TimeSpan.FromMinutes(5) };
        var trial = Trial.Of(Shops.Calm).Suffering(outage).Using(new RetryBackoffJitter());

        trial.Run().Result.Counts.DuplicateCaptures.ShouldBeGreaterThan(0);
        trial.Using(new IdempotencyKey()).Run().Result.Counts.DuplicateCaptures.ShouldBe(0);
    }
}

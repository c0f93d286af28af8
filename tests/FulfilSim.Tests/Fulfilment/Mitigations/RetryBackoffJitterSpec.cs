using FulfilSim.Fulfilment.Faults;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Mitigations;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Tests.Fulfilment.Vocabulary;

namespace FulfilSim.Tests.Fulfilment.Mitigations;

public sealed class RetryBackoffJitterSpec
{
    private static readonly PayGatewayOutage HalfAnHour =
        new() { From = TimeSpan.FromHours(6), For = TimeSpan.FromMinutes(30) };

    private static readonly RetryBackoffJitter Retrying =
        new() { RetriesMax = 10, BackoffBase = TimeSpan.FromMinutes(5), BackoffMax = TimeSpan.FromMinutes(30) };

    /// <summary>Buyers try once only, and refunds are back before the parcel comes.</summary>
    private static readonly ShopOptions Shop = Shops.Calm
        .WithBuyers(buyers => buyers with { Retries = new BuyerRetryOptions { Max = 0 } })
        .WithGateway(gateway => gateway with { RefundTime = TimeSpan.FromHours(1) });

    [Fact]
    public void A_charge_that_is_tried_again_outlives_the_outage()
    {
        var bare = Trial.Of(Shop).Suffering(HalfAnHour).Run();
        var cell = Trial.Of(Shop).Suffering(HalfAnHour).Using(Retrying).Run();

        bare.ShouldFailOnlyBy("payment", "pay-gateway-outage");
        cell.ShouldAllBeFulfilled();
    }

    [Fact]
    public void Retries_that_end_before_the_outage_does_save_only_some()
    {
        var hasty = Retrying with { RetriesMax = 3, BackoffBase = TimeSpan.FromMinutes(3) };
        var cell = Trial.Of(Shop).Suffering(HalfAnHour).Using(hasty).Run();

        cell.Failed().ShouldNotBeEmpty();
        cell.Failed().Count.ShouldBeLessThan(Trial.Of(Shop).Suffering(HalfAnHour).Run().Failed().Count);
    }

    [Fact]
    public void Every_retry_is_load_on_the_gateway()
    {
        const string slots = "paymentGateways.acquirer.slots";
        var bare = Trial.Of(Shop).Suffering(HalfAnHour).Run();

        Trial.Of(Shop).Suffering(HalfAnHour).Using(Retrying).Run().Station(slots).Arrivals
            .ShouldBeGreaterThan(bare.Station(slots).Arrivals);
    }

    [Fact]
    public void Without_a_key_a_retried_charge_can_be_captured_twice()
    {
        var slowRefunds = Shop.WithGateway(gateway => gateway with { RefundTime = TimeSpan.FromDays(3) });
        var cell = Trial.Of(slowRefunds).Suffering(HalfAnHour).Using(Retrying).Run();

        cell.Result.Counts.DuplicateCaptures.ShouldBeGreaterThan(0);
        cell.ShouldFailOnlyBy("payment", "pay-gateway-outage");
        Trial.Of(slowRefunds).Suffering(HalfAnHour).Using(Retrying, new IdempotencyKey()).Run().ShouldAllBeFulfilled();
    }

    [Fact]
    public void There_are_no_more_tries_than_allowed_and_each_waits_below_its_bound()
    {
        var allDay = HalfAnHour with { For = TimeSpan.FromHours(10) };
        var tries = Trial.Of(Shop).Suffering(allDay).Using(Retrying with { RetriesMax = 4, BackoffBase = TimeSpan.FromSeconds(30) }).Record()
            .All<ChargeRequested>()
            .GroupBy(said => said.Said.Charge.Order.Intent)
            .Select(group => group.Select(said => said.At).ToList())
            .ToList();

        tries.Max(moments => moments.Count).ShouldBe(5);
        // After a time-out of 30 s, at most 30 s x 2^n more.
        foreach (var moments in tries.Where(moments => moments.Count == 5))
        {
            for (var retry = 1; retry < 5; retry++)
            {
                (moments[retry] - moments[retry - 1]).ShouldBeInRange(
                    TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(30) + (TimeSpan.FromSeconds(30) * (1 << (retry - 1))));
            }
        }
    }

    [Fact]
    public void Where_no_charge_fails_nothing_at_all_changes() =>
        Trial.Of(Shop).Using(Retrying).Run().Result.Digest.ShouldBe(Trial.Of(Shop).Run().Result.Digest);
}

using FulfilSim.Actors;
using FulfilSim.Fulfilment.Books;
using FulfilSim.Fulfilment.Faults;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Mitigations;
using FulfilSim.Fulfilment.Plants.Buying;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Statistics;
using FulfilSim.Tests.Fulfilment.Vocabulary;

namespace FulfilSim.Tests.Fulfilment.Outcomes;

public sealed class MeasureSpec
{
    [Fact]
    public void In_a_calm_shop_every_order_is_perfect()
    {
        var cell = Trial.Of(Shops.Calm).Run();
        var counts = cell.Result.Counts;

        long[] all =
        [
            counts.Submitted, counts.Fulfilled, counts.PerfectOrders, counts.DeliveryAttempted,
            counts.DeliveredFirstAttempt, counts.FirstOrders, counts.Submissions,
        ];
        all.ShouldAllBe(count => count == cell.Outcomes.Length);
        long[] none =
        [
            counts.Unrecoverable, counts.PaidNotFulfilled, counts.DuplicateCaptures, counts.Complaints,
            counts.Contacts, counts.Refusals, counts.FalseRejects,
        ];
        none.ShouldAllBe(count => count == 0);
        cell.Result.TrustMean.ShouldBe(1);
    }

    [Fact]
    public void An_order_is_acknowledged_then_charged_then_confirmed()
    {
        var minutes = Trial.Of(Shops.Calm.WithChance())
            .Suffering(new PaidUnconfirmed { Rate = new(0.2) }, new DuplicateOrder { Rate = new(0.1) })
            .Using(new ReconcilePoll())
            .Record();
        var acknowledged = minutes.FirstByIntent<OrderAcknowledged>();
        var charged = minutes.All<BuyerCharged>()
            .GroupBy(said => said.Said.Entity)
            .ToDictionary(said => said.Key, said => said.Min(one => one.Said.CapturedAt));
        var confirmed = minutes.FirstByIntent<OrderConfirmed>();

        charged.ShouldAllBe(entry => acknowledged[entry.Key] <= entry.Value);
        confirmed.ShouldAllBe(entry => charged[entry.Key] <= entry.Value);
        confirmed.Count.ShouldBeGreaterThan(300);
    }

    [Fact]
    public void The_three_waits_are_what_the_shop_takes_for_them()
    {
        var result = Trial.Of(Shops.Calm).Run().Result;

        // 50 ms there, 0.5 s of work, 50 ms back; then 50 ms to the gateway, 2 s in a slot, 60 s of approval; 100 ms back.
        result.Acknowledgement.MeanSeconds.ShouldBe(0.6, tolerance: 0.01);
        result.PaymentApproval.MeanSeconds.ShouldBe(62.6, tolerance: 0.1);
        result.Confirmation.MeanSeconds.ShouldBe(62.7, tolerance: 0.1);
        result.Confirmation.P99Seconds.ShouldBe(62.7, tolerance: 62.7 / 128);
    }

    [Fact]
    public void Net_money_is_what_the_goods_bring_less_what_everything_costs()
    {
        var cell = Trial.Of(Shops.Calm).Run();
        var orders = cell.Outcomes.Length;

        // 60.00 of goods at 30 % and 5.00 of freight; 5.00 to the courier, 2.5 % of 65.00 to the gateway, in whole cents.
        cell.Result.Money.ShouldBe(new MoneySummary
        {
            SalesCents = orders * 6000L,
            ContributionCents = orders * (1800L + 500),
            FreightCents = orders * 500L,
            PaymentFeeCents = orders * 162L,
            NetCents = orders * (1800L + 500 - 500 - 162),
        });
    }

    [Fact]
    public void Net_money_adds_up_from_its_parts_and_each_part_from_its_postings()
    {
        var trial = Troubled;
        var money = trial.Run().Result.Money;
        var minutes = trial.Record();

        money.NetCents.ShouldBe(
            money.ContributionCents - money.FreightCents - money.PaymentFeeCents - money.ContactCents - money.MitigationCents);
        money.FreightCents.ShouldBe(minutes.CentsOf(MoneyReason.Freight));
        money.PaymentFeeCents.ShouldBe(minutes.CentsOf(MoneyReason.Fee));
        money.ContactCents.ShouldBe(minutes.CentsOf(MoneyReason.Contact));
        money.MitigationCents.ShouldBe(minutes.CentsOf(MoneyReason.Mitigation));
        money.OwedCents.ShouldBe(minutes.CentsOf(MoneyReason.Owed));
    }

    [Fact]
    public void What_was_captured_was_earned_refunded_or_is_owed()
    {
        var minutes = Troubled.Record();

        minutes.CentsOf(MoneyReason.Refunded).ShouldBeGreaterThan(0);
        minutes.CentsOf(MoneyReason.Captured).ShouldBe(
            minutes.CentsOf(MoneyReason.Earned) + minutes.CentsOf(MoneyReason.Refunded) + minutes.CentsOf(MoneyReason.Owed));
    }

    [Fact]
    public void Every_capture_beyond_an_intents_first_is_counted()
    {
        var trial = Troubled;
        var beyond = trial.Record().Postings
            .Where(posting => posting.Reason == MoneyReason.Captured)
            .GroupBy(posting => posting.Intent)
            .Sum(captures => captures.Count() - 1);

        beyond.ShouldBeGreaterThan(0);
        trial.Run().Result.Counts.DuplicateCaptures.ShouldBe(beyond);
    }

    [Fact]
    public void Money_of_orders_that_came_too_late_has_gone_back_by_the_end()
    {
        var slow = Shops.Calm.WithCourier(courier => courier with { Transit = Always.Days(30) });
        var cell = Trial.Of(slow).Run();

        cell.Result.Money.OwedCents.ShouldBe(0);
        cell.Result.Counts.Unrecoverable.ShouldBe(0);
        cell.Result.Counts.PaidNotFulfilled.ShouldBe(cell.Outcomes.Length);
    }

    [Fact]
    public void A_failed_first_order_is_told_apart_from_a_repeat_buyers()
    {
        var shop = Shops.Calm.WithBuyers(buyers => buyers with { RepeatRatio = new(0.5), TrustLoss = Ratio.Zero });
        var cell = Trial.Of(shop).Suffering(new WaybillMisKey { Rate = new(0.4) }).Run();

        ((int)cell.Result.Counts.FirstOrders).ShouldBeAShare(0.5, of: cell.Outcomes.Length);
        ((int)cell.Result.Counts.FirstOrdersFailed).ShouldBeAShare(0.4, of: (int)cell.Result.Counts.FirstOrders);
    }

    [Fact]
    public void The_hours_add_up_to_the_day()
    {
        var trial = Trial.Of(Shops.Calm);
        var cell = trial.Run();
        var series = cell.Result.Series;

        foreach (var name in new[] { "intents", "submissions", "confirmed", "handedOver", "delivered" })
            series.Lines.Single(line => line.Name == name).Values.Sum().ShouldBe(cell.Outcomes.Length);
        series.Lines.Single(line => line.Name == "handedOver").Values[17 - series.FirstHour].ShouldBe(cell.Outcomes.Length);
        series.Lines.Single(line => line.Name == "intents").Values[6 - series.FirstHour].ShouldBe(
            trial.Moments().Count(moment => moment.Hours == 6));
    }

    private static Trial Troubled => Trial.Of(Shops.Calm.WithChance().WithEconomics(economics => economics with { ContactCost = new(321) }))
        .Suffering(
            new AddressWrong { Rate = new(0.2) },
            new DuplicateOrder { Rate = new(0.1) },
            new PaidUnconfirmed { Rate = new(0.1) },
            new PayGatewayOutage { From = TimeSpan.FromHours(6), For = TimeSpan.FromHours(1) })
        .Using(new RetryBackoffJitter(), new AddressVerify { CostPerOrder = Cost.Of(new Money(3)) });
}

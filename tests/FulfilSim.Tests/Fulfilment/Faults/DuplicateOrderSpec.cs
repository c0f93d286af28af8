using FulfilSim.Fulfilment.Faults;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Statistics;
using FulfilSim.Tests.Fulfilment.Vocabulary;

namespace FulfilSim.Tests.Fulfilment.Faults;

public sealed class DuplicateOrderSpec
{
    private static readonly DuplicateOrder Often = new() { Rate = new(0.2), SlowFactor = 1 };

    [Fact]
    public void A_doubled_order_is_charged_twice_and_that_is_not_what_was_ordered()
    {
        var cell = Trial.Of(Shops.Calm).Suffering(Often).Run();

        cell.ShouldFailOnlyBy("customer-data", "duplicate-order");
        cell.Count(Outcome.Failed).ShouldBeAShare(0.2, of: cell.Outcomes.Length);
        cell.Result.Counts.DuplicateCaptures.ShouldBe(cell.Count(Outcome.Failed));
        cell.Result.Counts.Submissions.ShouldBe(cell.Outcomes.Length + cell.Count(Outcome.Failed));
    }

    [Fact]
    public void The_second_parcel_is_sent_back_and_only_one_is_paid_for()
    {
        var minutes = Trial.Of(Shops.Calm).Suffering(Often).Record();

        var doubled = minutes.Outcomes.Count(entry => entry.Value == Outcome.Failed);
        minutes.All<ParcelHandedOver>().Count().ShouldBe(minutes.Outcomes.Count + doubled);
        minutes.All<ParcelAnswered>().Count(said => said.Said.IsAccepted).ShouldBe(minutes.Outcomes.Count);
        minutes.All<ParcelAnswered>().Count(said => !said.Said.IsAccepted).ShouldBe(doubled);
    }

    [Fact]
    public void A_buyer_who_complains_in_time_keeps_one_order_and_gets_the_other_money_back()
    {
        var shop = Shops.Calm
            .WithBuyers(buyers => buyers with { ChargedContactRatio = Ratio.One, ChargedContactDelay = Always.Hours(1) })
            .WithGateway(gateway => gateway with { RefundTime = TimeSpan.FromHours(12) });
        var cell = Trial.Of(shop).Suffering(Often).Run();

        cell.ShouldAllBeFulfilled();
        cell.Result.Counts.DuplicateCaptures.ShouldBeGreaterThan(0);
        cell.Result.Money.OwedCents.ShouldBe(0);
    }

    [Fact]
    public void A_shop_that_says_nothing_makes_more_buyers_click_again()
    {
        var impatient = new DuplicateOrder { Rate = new(0.1), SlowFactor = 3, SlowAfter = TimeSpan.FromSeconds(10) };
        var slow = Shops.Calm.WithOrderSystem(system => system with { ServiceTime = Always.Seconds(15) });
        var promptly = Trial.Of(Shops.Calm).Suffering(impatient).Run();
        var slowly = Trial.Of(slow).Suffering(impatient).Run();

        promptly.Count(Outcome.Failed).ShouldBeAShare(0.1, of: promptly.Outcomes.Length);
        slowly.Count(Outcome.Failed).ShouldBeAShare(0.3, of: slowly.Outcomes.Length);
        promptly.Failed().ShouldBeSubsetOf(slowly.Failed());
    }
}

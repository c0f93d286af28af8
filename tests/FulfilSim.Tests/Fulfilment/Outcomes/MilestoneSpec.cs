using FulfilSim.Fulfilment.Faults;
using FulfilSim.Fulfilment.Mitigations;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Statistics;
using FulfilSim.Tests.Fulfilment.Vocabulary;

namespace FulfilSim.Tests.Fulfilment.Outcomes;

/// <summary>Intents that end at a milestone.</summary>
public sealed class MilestoneSpec
{
    [Theory]
    [InlineData(Milestone.Acknowledged)]
    [InlineData(Milestone.Paid)]
    [InlineData(Milestone.Confirmed)]
    public void In_a_calm_shop_everybody_gets_to_every_milestone(Milestone milestone)
    {
        var counts = Trial.Of(Ending(Shops.Calm, milestone)).Run().Result.Counts;
        counts.Fulfilled.ShouldBe(counts.PotentialIntents);
        counts.PotentialIntents.ShouldBeGreaterThan(300);
    }

    [Fact]
    public void What_goes_wrong_after_the_milestone_is_not_counted()
    {
        var faults = new FailureMode[] { new WaybillMisKey { Rate = new Ratio(0.5) } };
        var whole = Trial.Of(Shops.Calm).Suffering(faults).Run().Result.Counts;
        var confirmed = Trial.Of(Ending(Shops.Calm, Milestone.Confirmed)).Suffering(faults).Run().Result.Counts;
        (whole.Failed + whole.Late).ShouldBeGreaterThan(0);
        (confirmed.Failed + confirmed.Late).ShouldBe(0);
    }

    [Fact]
    public void A_lost_callback_leaves_an_intent_open_until_its_time_is_over()
    {
        var lost = new PaidUnconfirmed { Rate = new Ratio(0.2), LostRatio = Ratio.One };
        var clock = Shops.Calm.Clock with { Milestone = Milestone.Confirmed, Horizon = TimeSpan.FromHours(14) };
        var open = Trial.Of(Shops.Calm with { Clock = clock }).Suffering(lost).Run().Result.Counts;
        open.Open.ShouldBeGreaterThan(20);
        open.Failed.ShouldBe(0);

        var within = clock with { MilestoneWithin = TimeSpan.FromMinutes(10) };
        var failed = Trial.Of(Shops.Calm with { Clock = within }).Suffering(lost).Run().Result;
        failed.Counts.Open.ShouldBe(0);
        failed.Counts.Failed.ShouldBe(open.Open);
        failed.Causes.Single().Cause.ShouldBe("paid-unconfirmed");
    }

    [Fact]
    public void Waits_up_to_the_milestone_are_those_of_the_whole_way()
    {
        var whole = Trial.Of(Shops.Calm).Run().Result;
        var confirmed = Trial.Of(Ending(Shops.Calm, Milestone.Confirmed)).Run().Result;
        confirmed.Confirmation.ShouldBe(whole.Confirmation);
        confirmed.Acknowledgement.ShouldBe(whole.Acknowledgement);
    }

    [Fact]
    public void Doubled_orders_break_no_law_at_any_milestone()
    {
        foreach (var milestone in Enum.GetValues<Milestone>())
        {
            var trial = Trial.Of(Ending(Shops.Calm, milestone)).Suffering(new DuplicateOrder { Rate = new Ratio(0.3) });
            trial.Run().Result.Counts.PotentialIntents.ShouldBeGreaterThan(0);
            trial.Using(new IdempotencyKey()).Run().Result.Counts.Failed.ShouldBe(0);
        }
    }

    private static ShopOptions Ending(ShopOptions shop, Milestone milestone) => shop with { Clock = shop.Clock with { Milestone = milestone } };
}

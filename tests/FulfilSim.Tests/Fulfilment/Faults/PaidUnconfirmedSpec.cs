using FulfilSim.Fulfilment.Faults;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Statistics;
using FulfilSim.Tests.Fulfilment.Vocabulary;

namespace FulfilSim.Tests.Fulfilment.Faults;

public sealed class PaidUnconfirmedSpec
{
    private static readonly PaidUnconfirmed Lost = new() { Rate = new(0.3), LostRatio = Ratio.One };

    private static readonly PaidUnconfirmed LateByFourHours =
        new() { Rate = Ratio.One, LostRatio = Ratio.Zero, LateBy = Always.Hours(4) };

    [Fact]
    public void An_order_whose_callback_is_lost_is_paid_and_never_confirmed()
    {
        var cell = Trial.Of(Shops.Calm).Suffering(Lost).Run();

        cell.ShouldFailOnlyBy("payment", "paid-unconfirmed");
        cell.Count(Outcome.Failed).ShouldBeAShare(0.3, of: cell.Outcomes.Length);
        cell.Result.Confirmation.Count.ShouldBe(cell.Count(Outcome.Fulfilled));
        cell.Result.PaymentApproval.Count.ShouldBe(cell.Outcomes.Length);
    }

    [Fact]
    public void Money_that_nobody_asks_about_is_still_owed_at_the_end()
    {
        var cell = Trial.Of(Shops.Calm).Suffering(Lost).Run();

        cell.Result.Counts.PaidNotFulfilled.ShouldBe(cell.Count(Outcome.Failed));
        cell.Result.Counts.Unrecoverable.ShouldBe(cell.Count(Outcome.Failed));
        cell.Result.Money.OwedCents.ShouldBe(cell.Count(Outcome.Failed) * 6500L);
    }

    [Fact]
    public void Buyers_who_get_in_touch_about_the_charge_are_helped()
    {
        var shop = Shops.Calm.WithBuyers(buyers => buyers with
        {
            ChargedContactRatio = Ratio.One,
            ChargedContactDelay = Always.Hours(1),
        });
        var cell = Trial.Of(shop).Suffering(Lost).Run();

        cell.ShouldAllBeFulfilled();
        ((int)cell.Result.Counts.Contacts).ShouldBe(Trial.Of(Shops.Calm).Suffering(Lost).Run().Count(Outcome.Failed));
        cell.Result.Counts.Complaints.ShouldBe(cell.Result.Counts.Contacts);
    }

    [Fact]
    public void A_late_callback_confirms_late_and_fails_nobody()
    {
        var prompt = Trial.Of(Shops.Calm).Run();
        var cell = Trial.Of(Shops.Calm).Suffering(LateByFourHours).Run();

        cell.ShouldAllBeFulfilled();
        cell.Result.Confirmation.MeanSeconds.ShouldBe(prompt.Result.Confirmation.MeanSeconds + (4 * 3600), tolerance: 1);
        cell.Result.PaymentApproval.ShouldBe(prompt.Result.PaymentApproval);
    }

    [Fact]
    public void A_callback_that_comes_after_the_deadline_finds_its_order_cancelled()
    {
        var shop = Shops.Calm.WithOrderSystem(system => system with { PaymentDeadline = TimeSpan.FromHours(3) });

        Trial.Of(shop).Run().ShouldAllBeFulfilled();
        var cell = Trial.Of(shop).Suffering(LateByFourHours).Run();
        cell.ShouldFailOnlyBy("payment", "paid-unconfirmed");
        cell.Count(Outcome.Failed).ShouldBe(cell.Outcomes.Length);
    }

    [Fact]
    public void While_the_callback_path_is_down_every_callback_is_hit_and_no_other()
    {
        var trial = Trial.Of(Shops.Calm).Suffering(Lost with
        {
            Rate = Ratio.Zero,
            From = TimeSpan.FromHours(6),
            For = TimeSpan.FromHours(1),
        });
        var moments = trial.Moments();

        // A callback leaves 62.6 s after the intent comes up.
        trial.Run().FailedBy("paid-unconfirmed").ShouldBe(Enumerable.Range(0, moments.Count).Where(intent =>
            moments[intent] + TimeSpan.FromSeconds(62.6) is var callback
            && callback >= TimeSpan.FromHours(6)
            && callback < TimeSpan.FromHours(7)));
    }

    [Fact]
    public void A_fault_at_one_gateway_leaves_the_others_alone() =>
        Trial.Of(Shops.Calm).Suffering(Lost with { At = "bank" }).Run().ShouldAllBeFulfilled();
}

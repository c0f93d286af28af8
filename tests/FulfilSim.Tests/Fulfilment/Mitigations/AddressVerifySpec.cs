using FulfilSim.Fulfilment.Faults;
using FulfilSim.Fulfilment.Mitigations;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Statistics;
using FulfilSim.Tests.Fulfilment.Vocabulary;

namespace FulfilSim.Tests.Fulfilment.Mitigations;

public sealed class AddressVerifySpec
{
    private static readonly AddressWrong BadAddresses = new() { Rate = new(0.3) };

    private static readonly AddressVerify LookUp = new() { FalseAlarms = Ratio.Zero };

    [Fact]
    public void A_look_up_saves_the_bad_addresses_that_it_catches()
    {
        var shop = Shops.Calm.WithBuyers(buyers => buyers with { CorrectionAbandonRatio = Ratio.Zero });
        var bare = Trial.Of(shop).Suffering(BadAddresses).Run();
        var cell = Trial.Of(shop).Suffering(BadAddresses).Using(LookUp).Run();

        cell.Failed().ShouldBeSubsetOf(bare.Failed());
        cell.Count(Outcome.Failed).ShouldBeAShare(0.3, of: bare.Count(Outcome.Failed));
        Trial.Of(shop).Suffering(BadAddresses).Using(LookUp with { Catches = Ratio.One }).Run().ShouldAllBeFulfilled();
    }

    [Fact]
    public void Right_but_unlisted_addresses_are_questioned_and_counted_as_false_rejects()
    {
        var shop = Shops.Calm.WithBuyers(buyers => buyers with { FalseAlarmAbandonRatio = Ratio.Zero });
        var cell = Trial.Of(shop).Using(LookUp with { FalseAlarms = new(0.2) }).Run();

        ((int)cell.Result.Counts.FalseRejects).ShouldBeAShare(0.2, of: cell.Outcomes.Length);
        cell.Result.Counts.PerfectOrders.ShouldBe(cell.Outcomes.Length - cell.Result.Counts.FalseRejects);
        cell.ShouldAllBeFulfilled();
    }

    [Fact]
    public void A_buyer_who_leaves_when_wrongly_questioned_has_failed_by_false_reject()
    {
        var shop = Shops.Calm.WithBuyers(buyers => buyers with { FalseAlarmAbandonRatio = Ratio.One });
        var cell = Trial.Of(shop).Using(LookUp with { FalseAlarms = new(0.2) }).Run();

        cell.ShouldFailOnlyBy("customer-data", "false-reject");
        cell.Count(Outcome.Failed).ShouldBe((int)cell.Result.Counts.FalseRejects);
    }

    [Fact]
    public void Every_submission_waits_for_the_look_up()
    {
        var bare = Trial.Of(Shops.Calm).Run();
        var cell = Trial.Of(Shops.Calm).Using(LookUp with { LookUpTime = Always.Seconds(3) }).Run();

        cell.Result.Acknowledgement.MeanSeconds.ShouldBe(bare.Result.Acknowledgement.MeanSeconds + 3, tolerance: 0.01);
    }

    [Fact]
    public void A_known_price_is_paid_for_every_submission_and_an_unknown_one_for_none()
    {
        var priced = Trial.Of(Shops.Calm).Using(LookUp with { CostPerOrder = Cost.Of(new Money(7)) }).Run();

        priced.Result.Money.MitigationCents.ShouldBe(priced.Outcomes.Length * 7L);
        Trial.Of(Shops.Calm).Using(LookUp).Run().Result.Money.MitigationCents.ShouldBe(0);
    }

    [Fact]
    public void What_the_form_has_caught_is_not_looked_up_again()
    {
        var shop = Shops.Calm.WithBuyers(buyers => buyers with { CorrectionAbandonRatio = Ratio.Zero });
        var form = new StrictInputValidation { VisibleRatio = Ratio.One, Catches = Ratio.One, Friction = Ratio.Zero };
        var cell = Trial.Of(shop).Suffering(BadAddresses).Using(form, LookUp with { FalseAlarms = Ratio.One }).Run();

        // Whoever has mended their data stands by them; all others are questioned wrongly once.
        ((int)cell.Result.Counts.FalseRejects).ShouldBeAShare(0.7, of: cell.Outcomes.Length);
    }
}

using FulfilSim.Fulfilment.Faults;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Statistics;
using FulfilSim.Tests.Fulfilment.Vocabulary;

namespace FulfilSim.Tests.Fulfilment.Faults;

public sealed class AddressWrongSpec
{
    private static readonly AddressWrong Often = new() { Rate = new(0.3) };

    [Fact]
    public void A_parcel_whose_address_nobody_can_find_comes_back()
    {
        var minutes = Trial.Of(Shops.Calm).Suffering(Often).Record();

        var wrong = minutes.Drafts().Where(entry => entry.Value.IsAddressWrong).Select(entry => entry.Key).ToList();
        wrong.Count.ShouldBeAShare(0.3, of: minutes.Outcomes.Count);
        minutes.Outcomes.Where(entry => entry.Value == Outcome.Failed).Select(entry => entry.Key).ShouldBe(wrong, ignoreOrder: true);
        minutes.Outcomes.Values.Distinct().ShouldBe([Outcome.Fulfilled, Outcome.Failed], ignoreOrder: true);
    }

    [Fact]
    public void The_address_is_named_as_the_cause() =>
        Trial.Of(Shops.Calm).Suffering(Often).Run().ShouldFailOnlyBy("customer-data", "address-wrong");

    [Fact]
    public void An_agent_who_reaches_the_buyer_saves_the_second_attempt()
    {
        var failed = Trial.Of(Shops.Calm).Suffering(Often).Run().Count(Outcome.Failed);
        var shop = Shops.Calm.WithCustomerService(service => service with { AddressRepairRatio = Ratio.One });
        var cell = Trial.Of(shop).Suffering(Often).Run();

        cell.ShouldAllBeFulfilled();
        cell.Result.Counts.DeliveredFirstAttempt.ShouldBe(cell.Outcomes.Length - failed);
        cell.Result.Counts.PerfectOrders.ShouldBe(cell.Outcomes.Length - failed);
        cell.Result.Counts.Contacts.ShouldBe(failed);
    }

    [Fact]
    public void Every_failed_attempt_and_the_way_back_are_paid_for()
    {
        var good = Trial.Of(Shops.Calm).Run();
        var cell = Trial.Of(Shops.Calm).Suffering(Often).Run();

        // Three attempts at 17.20, and 5.00 for the return.
        cell.Result.Money.FreightCents.ShouldBe(good.Result.Money.FreightCents + (cell.Count(Outcome.Failed) * ((3 * 1720L) + 500)));
    }
}

using FulfilSim.Fulfilment.Faults;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Mitigations;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Statistics;
using FulfilSim.Tests.Fulfilment.Vocabulary;

namespace FulfilSim.Tests.Fulfilment.Mitigations;

public sealed class AutoRedirectSpec
{
    private static readonly StockRecordDrift Drift = new() { RecordsWrong = Ratio.One, ErrorSd = Ratio.One };

    private static readonly AutoRedirect Redirecting = new() { AcceptedRatio = Ratio.One };

    [Fact]
    public void What_is_missing_in_one_warehouse_comes_from_the_other()
    {
        var bare = Trial.Of(Shops.Twin).Suffering(Drift).Run();
        var cell = Trial.Of(Shops.Twin).Suffering(Drift).Using(Redirecting).Run();

        bare.FailedBy("stock-record-drift").Count.ShouldBeGreaterThan(10);
        cell.Count(Outcome.Failed).ShouldBeLessThan(bare.Count(Outcome.Failed) / 2);
    }

    [Fact]
    public void Where_the_other_goods_will_not_do_nothing_is_won() =>
        Trial.Of(Shops.Twin).Suffering(Drift).Using(Redirecting with { AcceptedRatio = Ratio.Zero }).Run().Outcomes
            .ShouldBe(Trial.Of(Shops.Twin).Suffering(Drift).Run().Outcomes);

    [Fact]
    public void The_other_warehouse_gets_work_that_it_would_not_have()
    {
        var bare = PicksAwayFromHome(Trial.Of(Shops.Twin).Suffering(Drift));
        var redirected = PicksAwayFromHome(Trial.Of(Shops.Twin).Suffering(Drift).Using(Redirecting));

        bare.ShouldBe(0);
        redirected.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void A_shop_with_one_warehouse_has_nowhere_to_send_an_order() =>
        Trial.Of(Shops.Lean).Suffering(Drift).Using(Redirecting).Run().Outcomes
            .ShouldBe(Trial.Of(Shops.Lean).Suffering(Drift).Run().Outcomes);

    [Fact]
    public void Where_nothing_is_missing_nothing_at_all_changes() =>
        Trial.Of(Shops.Twin).Using(Redirecting).Run().Result.Digest.ShouldBe(Trial.Of(Shops.Twin).Run().Result.Digest);

    private static int PicksAwayFromHome(Trial trial)
    {
        var minutes = trial.Record();
        return minutes.All<ParcelOffered>().Count(said =>
            minutes.WarehouseOf(said.Said) != minutes.Floor.Items.Homes[said.Said.Draft.Item]);
    }
}

using FulfilSim.Fulfilment.Faults;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Statistics;
using FulfilSim.Tests.Fulfilment.Vocabulary;

namespace FulfilSim.Tests.Fulfilment.Faults;

public sealed class StockRecordDriftSpec
{
    private static readonly StockRecordDrift Wild = new() { RecordsWrong = Ratio.One, ErrorSd = Ratio.One };

    private static readonly StockRecordDrift Miscounted = new() { RecordsWrong = Ratio.Zero, ErrorSd = Ratio.One, MiscountedRatio = Ratio.One };

    [Fact]
    public void As_long_as_books_and_shelves_agree_nothing_is_missing() => Trial.Of(Shops.Lean).Run().ShouldAllBeFulfilled();

    [Fact]
    public void What_the_books_have_and_the_shelves_have_not_is_sold_and_not_found()
    {
        var minutes = Trial.Of(Shops.Lean).Suffering(Wild).Record();

        var missed = minutes.All<PickFailed>().Where(said => said.Said.Failure == PickFailure.NotFound).Select(said => said.Said.Order.Intent).ToList();
        missed.ShouldNotBeEmpty();
        missed.ShouldAllBe(intent => minutes.Outcomes[intent] == Outcome.Failed);
    }

    [Fact]
    public void The_drift_is_named_as_the_cause() =>
        Trial.Of(Shops.Lean).Suffering(Wild).Run().ShouldFailOnlyBy("inventory", "stock-record-drift");

    [Fact]
    public void Goods_that_are_miscounted_as_they_come_in_are_missed_as_well()
    {
        var cell = Trial.Of(Shops.Lean).Suffering(Miscounted).Run();

        cell.FailedBy("stock-record-drift").ShouldNotBeEmpty();
        cell.Result.Causes.ShouldAllBe(cause => cause.Category == "inventory");
    }

    [Fact]
    public void Stock_that_the_books_hide_is_not_sold()
    {
        var hidden = Trial.Of(Shops.Lean).Suffering(Wild).Record();

        var turnedAway = hidden.All<SubmissionRefused>().Where(said => said.Said.Reason == RefusalReason.OutOfStock).ToList();
        turnedAway.ShouldNotBeEmpty();
        turnedAway.ShouldAllBe(said => hidden.Outcomes[said.Said.Intent] == Outcome.Failed);
        turnedAway.ShouldContain(said => hidden.Floor.Warehouses[0].Shelf[hidden.Drafts()[said.Said.Intent].Item] > 0);
    }

    [Fact]
    public void A_small_error_under_ample_stock_harms_nobody() =>
        Trial.Of(Shops.Calm).Suffering(new StockRecordDrift { RecordsWrong = Ratio.One }).Run().ShouldAllBeFulfilled();

    [Fact]
    public void An_order_may_wait_for_the_next_goods_instead()
    {
        var shop = Shops.Lean.WithOrderSystem(system => system with { BackorderLimit = TimeSpan.FromDays(5) });
        var cell = Trial.Of(shop).Suffering(Wild).Run();

        cell.Count(Outcome.Failed).ShouldBeLessThan(Trial.Of(Shops.Lean).Suffering(Wild).Run().Count(Outcome.Failed));
    }

    [Fact]
    public void Without_drift_a_shop_that_is_sold_out_says_so_at_once_and_blames_no_fault()
    {
        var soldOut = Shops.Lean.WithWarehouse(warehouse => warehouse with
        {
            Stock = warehouse.Stock with { SupplierLeadTime = Always.Days(30) },
        });
        var cell = Trial.Of(soldOut).Run();

        cell.ShouldFailOnlyBy("inventory", "stockout-at-fulfilment");
        cell.Result.Counts.PaidNotFulfilled.ShouldBe(0);
    }
}

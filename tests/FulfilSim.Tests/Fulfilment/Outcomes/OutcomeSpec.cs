using FulfilSim.Fulfilment.Books;
using FulfilSim.Fulfilment.Faults;
using FulfilSim.Fulfilment.Mitigations;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Statistics;
using FulfilSim.Tests.Fulfilment.Vocabulary;

namespace FulfilSim.Tests.Fulfilment.Outcomes;

public sealed class OutcomeSpec
{
    [Fact]
    public void Every_potential_intent_has_exactly_one_outcome()
    {
        var trial = Turbulent;
        var cell = trial.Run();
        var counts = cell.Result.Counts;

        cell.Outcomes.Length.ShouldBe(trial.Moments().Count);
        counts.PotentialIntents.ShouldBe(cell.Outcomes.Length);
        (counts.Fulfilled + counts.Late + counts.Failed + counts.UnpaidByBuyer + counts.CancelledByBuyer
            + counts.CorrectlyRefused + counts.Deterred + counts.Open).ShouldBe(counts.PotentialIntents);
        (counts.Submitted + counts.Deterred).ShouldBe(counts.PotentialIntents);
        new[] { counts.Fulfilled, counts.Failed, counts.UnpaidByBuyer, counts.CancelledByBuyer, counts.Deterred }
            .ShouldAllBe(count => count > 0);
    }

    [Fact]
    public void Every_failure_has_a_cause_of_the_closed_list_and_nothing_else_has_one()
    {
        var cell = Turbulent.Run();

        cell.Outcomes.ShouldAllBe(code => code.Outcome == Outcome.Failed == (code.CauseIndex > 0));
        cell.Outcomes.ShouldAllBe(code => code.CauseIndex < Causes.All.Count);
        cell.Result.Causes.Sum(cause => cause.Count).ShouldBe(cell.Result.Counts.Failed);
        cell.Result.Causes.ShouldAllBe(cause => Causes.All.Contains(new Cause(cause.Category, cause.Cause)));
    }

    [Fact]
    public void Intents_of_the_run_in_do_not_count()
    {
        var shop = Shops.Calm.WithClock(clock => clock with { RunIn = TimeSpan.FromHours(6), Cohort = TimeSpan.FromHours(6) });
        var cell = Trial.Of(shop).Run();

        cell.Outcomes.Length.ShouldBe(Trial.Of(shop).Moments().Count);
        cell.Result.IntentsSimulated.ShouldBe(Trial.Of(Shops.Calm).Moments().Count);
        cell.Result.Money.SalesCents.ShouldBe(cell.Outcomes.Length * 6000L);
    }

    [Fact]
    public void What_is_undecided_at_the_horizon_is_open()
    {
        var shop = Shops.Calm.WithClock(clock => clock with { Horizon = TimeSpan.FromDays(1) });
        var cell = Trial.Of(shop).Run();

        cell.Count(Outcome.Open).ShouldBe(cell.Outcomes.Length);
    }

    // Picked up on Monday at 17:00, promised for Thursday.
    [Theory]
    [InlineData("3.06:59:00", Outcome.Fulfilled)] // Thursday 23:59
    [InlineData("3.07:00:00", Outcome.Late)]      // Friday 00:00
    [InlineData("4.06:59:00", Outcome.Late)]      // Friday 23:59
    [InlineData("4.07:00:00", Outcome.Failed)]    // Saturday 00:00, when the late limit of a day is over
    public void A_promise_holds_to_the_end_of_its_day_and_the_late_limit_counts_from_there(string transit, Outcome outcome)
    {
        var shop = Shops.Calm
            .WithClock(clock => clock with { LateLimit = TimeSpan.FromDays(1) })
            .WithBuyers(buyers => buyers with { Regions = [new RegionOptions { Promise = Always.Days(3) }] })
            .WithCourier(courier => courier with { Transit = Constant.Of(TimeSpan.Parse(transit, null).TotalSeconds) });

        Trial.Of(shop).Run().Outcomes.Select(code => code.Outcome).Distinct().ShouldBe([outcome]);
    }

    [Fact]
    public void A_promise_is_kept_by_the_shops_own_date_and_not_by_greenwich()
    {
        // 22:30 in Greenwich on Thursday, 00:30 on Friday in the shop.
        var east = Shops.Calm
            .WithClock(clock => clock with { Start = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.FromHours(2)) })
            .WithBuyers(buyers => buyers with { Regions = [new RegionOptions { Promise = Always.Days(3) }] })
            .WithCourier(courier => courier with { Transit = Always.Hours((3 * 24) + 7.5) });

        Trial.Of(east).Run().Outcomes.Select(code => code.Outcome).Distinct().ShouldBe([Outcome.Late]);
    }

    [Fact]
    public void What_comes_too_late_and_met_no_fault_failed_on_the_way()
    {
        var slow = Shops.Calm.WithCourier(courier => courier with { Transit = Always.Days(30) });

        Trial.Of(slow).Run().ShouldFailOnlyBy("carrier", "transport-delay");
    }

    [Fact]
    public void What_waits_too_long_for_a_picker_failed_in_the_warehouse()
    {
        var shop = Shops.Calm.WithWarehouse(warehouse => warehouse with { Pickers = 1, PickTime = Always.Days(20) });

        Trial.Of(shop).Run().ShouldFailOnlyBy("merchant-process", "congestion");
    }

    [Fact]
    public void A_parcel_that_nobody_is_ever_at_home_for_failed_at_the_door()
    {
        var shop = Shops.Calm.WithCourier(courier => courier with { AbsentRatio = Ratio.One });

        Trial.Of(shop).Run().ShouldFailOnlyBy("carrier", "delivery-first-attempt-failed");
    }

    [Fact]
    public void A_change_of_mind_without_a_fault_is_the_buyers_own() =>
        Trial.Of(Fickle).Run().Outcomes.Select(code => code.Outcome).Distinct().ShouldBe([Outcome.CancelledByBuyer]);

    [Fact]
    public void A_change_of_mind_after_a_fault_is_a_failure()
    {
        var late = new PaidUnconfirmed { Rate = new(0.4), LostRatio = Ratio.Zero, LateBy = Always.Minutes(1) };
        var cell = Trial.Of(Fickle).Suffering(late).Run();

        cell.FailedBy("paid-unconfirmed").Count.ShouldBeAShare(0.4, of: cell.Outcomes.Length);
        (cell.Count(Outcome.CancelledByBuyer) + cell.Count(Outcome.Failed)).ShouldBe(cell.Outcomes.Length);
    }

    [Fact]
    public void A_change_of_mind_after_a_missed_promise_is_a_failure()
    {
        var shop = Fickle.WithBuyers(buyers => buyers with { Regions = [new RegionOptions { Promise = Always.Hours(1) }] });
        var cell = Trial.Of(shop).Run();

        // Minds change at any moment of three days; the promised day ends within the first.
        cell.Count(Outcome.Failed).ShouldBeGreaterThan(cell.Outcomes.Length / 2);
        cell.Count(Outcome.CancelledByBuyer).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_declined_buyer_who_gives_up_is_unpaid_by_their_own_choice()
    {
        var declining = Shops.Calm.WithGateway(gateway => gateway with { DeclineRatio = new(0.3), DeclineRetryRatio = Ratio.Zero });
        var cell = Trial.Of(declining).Run();

        cell.Count(Outcome.UnpaidByBuyer).ShouldBeAShare(0.3, of: cell.Outcomes.Length);
        (cell.Count(Outcome.UnpaidByBuyer) + cell.Count(Outcome.Fulfilled)).ShouldBe(cell.Outcomes.Length);
    }

    [Fact]
    public void A_declined_buyer_may_try_once_more_and_no_oftener()
    {
        var declining = Shops.Calm.WithGateway(gateway => gateway with { DeclineRatio = Ratio.One, DeclineRetryRatio = Ratio.One });
        var cell = Trial.Of(declining).Run();

        cell.Count(Outcome.UnpaidByBuyer).ShouldBe(cell.Outcomes.Length);
        cell.Result.Counts.Submissions.ShouldBe(cell.Outcomes.Length * 2L);
    }

    [Fact]
    public void A_decline_after_a_fault_is_a_failure()
    {
        var declining = Shops.Calm.WithGateway(gateway => gateway with { DeclineRatio = Ratio.One, DeclineRetryRatio = Ratio.Zero });

        Trial.Of(declining).Suffering(new DuplicateOrder { Rate = Ratio.One }).Run().Count(Outcome.Failed).ShouldBeGreaterThan(0);
    }

    private static ShopOptions Fickle => Shops.Calm
        .WithBuyers(buyers => buyers with { ChangeOfMindRatio = Ratio.One })
        .WithCourier(courier => courier with { Transit = Always.Days(5) });

    private static Trial Turbulent => Trial.Of(Shops.Lean.WithChance())
        .Suffering(
            new AddressWrong { Rate = new(0.1) },
            new StockRecordDrift(),
            new CarrierMisKey { ManualRate = new(0.1) },
            new PayGatewayOutage { From = TimeSpan.FromHours(5), For = TimeSpan.FromHours(1) })
        .Using(new StrictInputValidation { Friction = new(0.05) }, new AddressVerify());
}

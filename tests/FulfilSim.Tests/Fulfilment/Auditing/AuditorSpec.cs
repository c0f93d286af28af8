using FulfilSim.Actors;
using FulfilSim.Fulfilment.Auditing;
using FulfilSim.Fulfilment.Books;
using FulfilSim.Fulfilment.Cells;
using FulfilSim.Fulfilment.Faults;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Statistics;
using FulfilSim.Tests.Fulfilment.Vocabulary;

namespace FulfilSim.Tests.Fulfilment.Auditing;

/// <summary>Each test breaks one law by hand, and the auditor names law, intent and moment.</summary>
public sealed class AuditorSpec
{
    private static readonly OrderKey Third = new(Intent: 3, Index: 0);

    [Fact]
    public void An_order_confirmed_without_a_capture_is_caught() =>
        SlowMoney.Breaks("nothing before its cause", "order 3 was confirmed and nothing was captured", floor =>
            floor.Says(floor.Map.Buyers, new OrderConfirmed(Third)));

    [Fact]
    public void An_order_picked_unpaid_is_caught() =>
        SlowMoney.Breaks("nothing before its cause", "order 3 was to be picked unpaid", floor =>
            floor.Says(floor.Map.Warehouses[0], new PickRequested(Third, Draft)));

    [Fact]
    public void A_buyer_told_of_a_charge_that_never_was_is_caught() =>
        SlowMoney.Breaks("nothing before its cause", "order 3 told its buyer of a charge without a capture", floor =>
            floor.Says(floor.Map.Buyers, new BuyerCharged(new ChargeKey(Third, 0), 6500, SimTime.Zero)));

    [Fact]
    public void Money_taken_unasked_is_caught() =>
        SlowWorkers.Breaks("nothing before its cause", "intent 3 was charged unasked", floor =>
            floor.Book.Post(3, MoneyReason.Captured, 6500, floor.Simulation.Now));

    [Fact]
    public void A_parcel_delivered_before_it_was_handed_over_is_caught() =>
        Calm.Breaks("nothing before its cause", "order 3 was delivered and never handed over", floor =>
            floor.Says(floor.Map.Buyers, new ParcelDelivered(Third, 0)));

    [Fact]
    public void A_parcel_that_nobody_packed_is_caught() =>
        SlowWarehouse.Breaks("nothing before its cause", "order 3 was handed over and never packed", floor =>
            floor.Says(floor.Map.OrderSystem, new ParcelHandedOver(Third)));

    [Fact]
    public void A_parcel_that_comes_back_from_nowhere_is_caught() =>
        Calm.Breaks("nothing before its cause", "order 3 came back and was never handed over", floor =>
            floor.Says(floor.Map.Warehouses[0], new ParcelReturned(Third, 0)));

    [Fact]
    public void Thanks_for_a_parcel_that_never_came_are_caught() =>
        Calm.Breaks("nothing before its cause", "order 3 was accepted and never delivered", floor =>
            floor.Says(floor.Map.Couriers[0], new ParcelAnswered(Third, IsAccepted: true)));

    [Fact]
    public void A_parcel_delivered_twice_is_caught() =>
        Doubled.Breaks("an order's life goes one way", "order 3 was delivered twice", at: TimeSpan.FromDays(3), act: floor =>
            floor.Says(floor.Map.Buyers, new ParcelDelivered(Third, 1)));

    [Fact]
    public void A_parcel_delivered_again_after_all_was_well_is_caught() =>
        Calm.Breaks("a parcel arrives once", "order 3", at: TimeSpan.FromDays(3), act: floor =>
            floor.Says(floor.Map.Buyers, new ParcelDelivered(Third, 1)));

    [Fact]
    public void A_message_about_an_intent_that_never_was_is_caught() =>
        Calm.Breaks("nothing before its cause", "intent 99999 was confirmed before it was submitted", floor =>
            floor.Says(floor.Map.Buyers, new OrderConfirmed(new OrderKey(99_999, 0))));

    [Fact]
    public void A_refund_of_more_than_was_captured_is_caught() =>
        Calm.Breaks("money adds up", "intent 3 gave out more than was captured (Refunded)", floor =>
            floor.Book.Post(3, MoneyReason.Refunded, 6501, floor.Simulation.Now));

    [Fact]
    public void A_negative_posting_is_caught() =>
        Calm.Breaks("money adds up", "a negative posting of -1 cents", floor =>
            floor.Book.Post(3, MoneyReason.Freight, -1, floor.Simulation.Now));

    [Fact]
    public void An_order_that_earns_twice_is_caught() =>
        Calm.Breaks("one charge", "intent 3 was earned twice", floor =>
        {
            floor.Book.Post(3, MoneyReason.Earned, 1, floor.Simulation.Now);
            floor.Book.Post(3, MoneyReason.Earned, 1, floor.Simulation.Now);
        });

    [Fact]
    public void An_intent_decided_twice_is_caught() =>
        Calm.Breaks("one outcome", "intent 3 was Failed, then CancelledByBuyer", floor =>
        {
            floor.Book.Decide(3, Outcome.Failed, stage: 1, floor.Simulation.Now);
            floor.Book.Decide(3, Outcome.CancelledByBuyer, stage: 0, floor.Simulation.Now);
        });

    [Theory]
    [InlineData(Outcome.Failed)]
    [InlineData(Outcome.Deterred)]
    public void An_intent_decided_again_after_all_was_well_is_caught(Outcome outcome) =>
        Calm.Breaks("one outcome", "intent 3 was decided twice", at: TimeSpan.FromDays(3), act: floor =>
            floor.Book.Decide(3, outcome, stage: 1, floor.Simulation.Now));

    [Fact]
    public void An_intent_deterred_after_it_was_submitted_is_caught() =>
        Calm.Breaks("one outcome", "intent 3 was deterred after it had been submitted", floor =>
            floor.Book.Decide(3, Outcome.Deterred, stage: 0, floor.Simulation.Now));

    [Theory]
    [InlineData(Outcome.Fulfilled)]
    [InlineData(Outcome.Late)]
    public void A_success_without_a_delivery_is_caught(Outcome outcome) =>
        Calm.Breaks("nothing before its cause", $"intent 3 is {outcome} without a delivery", floor =>
            floor.Book.Decide(3, outcome, stage: 0, floor.Simulation.Now));

    [Fact]
    public void A_unit_stolen_from_a_shelf_is_missed_at_the_end() =>
        Calm.Breaks("goods add up", "warehouses.north has ", floor =>
        {
            ((int[])floor.Warehouses[0].Shelf)[0]--;
            floor.Conclude();
        });

    [Fact]
    public void Money_left_in_clearing_is_found_at_the_end() =>
        Unconfirmed.Breaks("money adds up", "leaves 6500 cents", floor => floor.Conclude(isBookClosed: false));

    [Fact]
    public void A_station_that_loses_a_job_is_caught() => BreaksStation(
        "nobody vanishes", totals => totals with { Departures = totals.Departures - 1 });

    [Fact]
    public void A_station_whose_times_do_not_add_up_is_caught() => BreaksStation(
        "Little's identity", totals => totals with { TimesInSystem = totals.TimesInSystem + 1 });

    [Fact]
    public void On_an_honest_floor_no_law_is_broken() => Should.NotThrow(() => Calm.Open().Conclude());

    private static readonly OrderDraft Draft = new(ValueCents: 6000, Item: 0, Method: 0, Region: 0, IsAddressWrong: false, IsConfirmed: false);

    private static Trial Calm => Trial.Of(Shops.Calm);

    private static Trial SlowMoney => Trial.Of(Shops.Calm.WithGateway(gateway => gateway with { ApprovalDelay = Always.Days(3) }));

    private static Trial SlowWorkers => Trial.Of(Shops.Calm
        .WithOrderSystem(system => system with { ServiceTime = Always.Days(1) })
        .WithBuyers(buyers => buyers with { Patience = Always.Days(2) }));

    private static Trial SlowWarehouse => Trial.Of(Shops.Calm.WithWarehouse(warehouse => warehouse with { LeadTime = Always.Days(1) }));

    private static Trial Doubled => Calm.Suffering(new DuplicateOrder { Rate = Ratio.One });

    private static Trial Unconfirmed => Calm.Suffering(new PaidUnconfirmed { Rate = Ratio.One, LostRatio = Ratio.One });

    private static void BreaksStation(string law, Func<FulfilSim.Actors.Stations.StationTotals, FulfilSim.Actors.Stations.StationTotals> doctor)
    {
        var floor = Calm.Open().Floor;
        var honest = floor.CloseStations()[0];
        StationAudit.Check(honest, floor.Simulation.Now);

        var broken = Should.Throw<LawBrokenException>(() => StationAudit.Check(doctor(honest), floor.Simulation.Now));
        broken.Law.ShouldBe(law);
        broken.Finding.ShouldStartWith("orderSystem.workers: ");
        broken.Finding.ShouldEndWith($"at {floor.Simulation.Now}.");
    }
}

/// <summary>A floor with its auditor, in the middle of its work.</summary>
internal sealed record AuditedFloor(ShopFloor Floor, Auditor Auditor)
{
    public Simulation Simulation => Floor.Simulation;

    public CellBook Book => Floor.Book;

    public FulfilSim.Fulfilment.Plants.ShopMap Map => Floor.Map;

    public IReadOnlyList<FulfilSim.Fulfilment.Plants.Storing.Warehouse> Warehouses => Floor.Warehouses;

    /// <summary>Slips a message in, which nobody has reason to send.</summary>
    public void Says(ActorRef to, Message message)
    {
        Simulation.Inject(to, message);
        Simulation.RunUntil(Simulation.Now);
    }

    public void Conclude(bool isBookClosed = true)
    {
        FulfilmentCell.RunToEnd(Floor);
        if (isBookClosed)
            Book.Close(Simulation.Now);
        Auditor.Conclude(Floor.CloseStations());
    }
}

internal static class Breaking
{
    public static AuditedFloor Open(this Trial trial, TimeSpan? at = null)
    {
        var floor = ShopFloor.Build(trial.Shop, trial.Faults, trial.Mitigations, trial.Settings);
        var audited = new AuditedFloor(floor, Auditor.Attach(floor));
        floor.Simulation.RunUntil(SimTime.At(at ?? TimeSpan.FromHours(6)));
        return audited;
    }

    public static void Breaks(this Trial trial, string law, string finding, Action<AuditedFloor> act) =>
        trial.Breaks(law, finding, TimeSpan.FromHours(6), act);

    public static void Breaks(this Trial trial, string law, string finding, TimeSpan at, Action<AuditedFloor> act)
    {
        var floor = trial.Open(at);
        var broken = Should.Throw<LawBrokenException>(() => act(floor));
        broken.Law.ShouldBe(law);
        broken.Finding.ShouldContain(finding);
        broken.Finding.ShouldEndWith($", at {floor.Simulation.Now}.");
        broken.Message.ShouldBe($"{law}: {broken.Finding}");
    }
}

using FulfilSim.Actors;
using FulfilSim.Actors.Stations;
using FulfilSim.Actors.Testing;
using FulfilSim.Fulfilment;
using FulfilSim.Fulfilment.Books;
using FulfilSim.Fulfilment.Decisions;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Fulfilment.Plants;
using FulfilSim.Fulfilment.Plants.Storing;
using FulfilSim.Fulfilment.Time;
using FulfilSim.Statistics;
using FulfilSim.Tests.Fulfilment.Vocabulary;

namespace FulfilSim.Tests.Fulfilment.Plants;

/// <summary>
/// A warehouse with one picker, ten minutes a pick, from 08:00 to 20:00 on working days. The probe is order system and courier.
/// Day 0 is a Monday.
/// </summary>
public sealed class WarehouseSpec
{
    private static readonly OrderKey First = new(1, 0);

    private static readonly OrderKey Second = new(2, 0);

    private static readonly OrderDraft Draft =
        new(ValueCents: 6000, Item: 0, Method: 0, Region: 0, IsAddressWrong: false, IsConfirmed: false);

    [Theory]
    [InlineData("0.08:00", "0.08:10")]
    [InlineData("0.12:34", "0.12:44")]
    [InlineData("0.19:59", "0.20:09")] // what is begun in a shift is finished
    [InlineData("0.20:00", "1.08:10")]
    [InlineData("4.23:00", "7.08:10")] // Friday night to Monday morning
    public void An_order_is_picked_in_the_next_shift(string asked, string packed)
    {
        var (probe, warehouse, _) = Warehouse();
        probe.AdvanceTo(Time(asked)).Tell(warehouse, Pick(First)).AdvanceTo(Time("9.00:00"));

        probe.ExpectMessage<ParcelOffered>(at: Time(packed)).Order.ShouldBe(First);
        probe.ExpectNothing();
    }

    [Fact]
    public void Orders_are_picked_one_after_the_other()
    {
        var (probe, warehouse, _) = Warehouse();
        probe.AdvanceTo(Time("0.09:00")).Tell(warehouse, Pick(First)).Tell(warehouse, Pick(Second)).AdvanceTo(Time("1.00:00"));

        probe.ExpectMessage<ParcelOffered>(at: Time("0.09:10")).Order.ShouldBe(First);
        probe.ExpectMessage<ParcelOffered>(at: Time("0.09:20")).Order.ShouldBe(Second);
    }

    [Fact]
    public void A_parcel_takes_one_unit_off_the_shelf()
    {
        var (probe, warehouse, shelf) = Warehouse();
        var before = shelf()[0];
        probe.AdvanceTo(Time("0.09:00")).Tell(warehouse, Pick(First)).AdvanceTo(Time("1.00:00"));

        shelf()[0].ShouldBe(before - 1);
    }

    [Fact]
    public void An_order_withdrawn_in_time_is_left_on_the_shelf()
    {
        var (probe, warehouse, shelf) = Warehouse();
        var before = shelf()[0];
        probe.AdvanceTo(Time("0.06:00")).Tell(warehouse, Pick(First)).AdvanceTo(Time("0.07:00"));
        probe.Tell(warehouse, new PickWithdrawn(First)).AdvanceTo(Time("1.00:00"));

        probe.ExpectMessage<PickStopped>(at: Time("0.07:00"));
        probe.ExpectNothing();
        shelf()[0].ShouldBe(before);
    }

    [Fact]
    public void An_order_withdrawn_while_it_is_picked_is_put_back()
    {
        var (probe, warehouse, shelf) = Warehouse();
        var before = shelf()[0];
        probe.AdvanceTo(Time("0.09:00")).Tell(warehouse, Pick(First)).AdvanceTo(Time("0.09:05"));
        probe.Tell(warehouse, new PickWithdrawn(First)).AdvanceTo(Time("1.00:00"));

        probe.ExpectMessage<PickStopped>(at: Time("0.09:10"));
        probe.ExpectNothing();
        shelf()[0].ShouldBe(before);
    }

    [Fact]
    public void What_is_not_on_the_shelf_is_reported_missing_after_the_walk_there()
    {
        var (probe, warehouse, _) = Warehouse(isEmpty: true);
        probe.AdvanceTo(Time("0.09:00")).Tell(warehouse, Pick(First)).AdvanceTo(Time("1.00:00"));

        probe.ExpectMessage<PickFailed>(at: Time("0.09:10")).Failure.ShouldBe(PickFailure.NotFound);
        probe.ExpectNothing();
    }

    [Fact]
    public void An_order_that_waits_for_goods_is_picked_when_they_come()
    {
        var (probe, warehouse, _) = Warehouse(isEmpty: true);
        probe.AdvanceTo(Time("0.09:00"))
            .Tell(warehouse, new BackorderPlaced(First, Draft, TimeSpan.FromDays(5), Number: 0))
            .Tell(warehouse, new ReplenishmentOrdered(Item: 0, Quantity: 7, Number: 0))
            .AdvanceTo(Time("9.00:00"));

        probe.ExpectMessage<StockReceived>(at: Time("1.09:00")).Counted.ShouldBe(7);
        probe.ExpectMessage<ParcelOffered>(at: Time("1.09:10")).Order.ShouldBe(First);
        probe.ExpectNothing();
    }

    [Fact]
    public void An_order_that_has_waited_to_the_limit_is_given_up_for_good()
    {
        var (probe, warehouse, _) = Warehouse(isEmpty: true);
        probe.AdvanceTo(Time("0.09:00"))
            .Tell(warehouse, new BackorderPlaced(First, Draft, TimeSpan.FromHours(20), Number: 0))
            .Tell(warehouse, new ReplenishmentOrdered(Item: 0, Quantity: 7, Number: 0))
            .AdvanceTo(Time("9.00:00"));

        probe.ExpectMessage<PickFailed>(at: Time("1.05:00")).Failure.ShouldBe(PickFailure.NothingCame);
        probe.ExpectMessage<StockReceived>(at: Time("1.09:00"));
        probe.ExpectNothing();
    }

    [Fact]
    public void A_parcel_that_comes_back_is_on_the_shelf_again()
    {
        var (probe, warehouse, shelf) = Warehouse();
        var before = shelf()[0];
        probe.Tell(warehouse, new ParcelReturned(First, Item: 0)).AdvanceTo(Time("1.00:00"));

        probe.ExpectMessage<StockReceived>().ShouldBe(new StockReceived(Item: 0, Ordered: 0, Counted: 1, Number: 0));
        shelf()[0].ShouldBe(before + 1);
    }

    private static (TestProbe Probe, ActorRef Warehouse, Func<IReadOnlyList<int>> Shelf) Warehouse(bool isEmpty = false)
    {
        var simulation = new Simulation(new Streams(seed: 1, replication: 0));
        var probe = new TestProbe(simulation);
        var options = new WarehouseOptions
        {
            Pickers = 1,
            PickTime = Always.Minutes(10),
            Shifts = WeekCalendar.Parse("mon-fri 08:00-20:00"),
            Stock = new StockOptions { SupplierLeadTime = Always.Days(1) },
        };
        var shop = Shops.Calm with { Catalogue = new CatalogueOptions { Items = 1 }, Warehouses = [options] };
        var map = new ShopMap { OrderSystem = probe.Self };
        map.Couriers.Add(probe.Self);
        var clock = new LocalClock(shop.Clock.Start);
        var stock = new StockPlan(shop, new ItemCatalogue(shop.Catalogue, shop.Warehouses), drift: null, simulation.Streams);
        if (isEmpty)
            stock.Shelf[0][0] = 0;
        var warehouse = new Warehouse(
            options,
            index: 0,
            stock,
            new ShiftedStation<OrderKey>(new Station<OrderKey>("pickers", 1, 100), 1, options.Shifts, clock),
            new HandKeying(),
            waybillMisKeyRatio: 0,
            Purposes.PickService,
            new CourierChoice(shop.Couriers, map),
            map,
            new CellBook(new CohortFrame(new ClockOptions()), 0, 1));
        return (probe, simulation.Join(warehouse), () => warehouse.Shelf);
    }

    private static PickRequested Pick(OrderKey order) => new(order, Draft);

    private static TimeSpan Time(string text) => TimeSpan.Parse(text, null);
}

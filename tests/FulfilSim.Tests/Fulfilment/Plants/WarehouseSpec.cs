using FulfilSim.Actors;
using FulfilSim.Actors.Stations;
using FulfilSim.Actors.Testing;
using FulfilSim.Fulfilment;
using FulfilSim.Fulfilment.Decisions;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Fulfilment.Plants;
using FulfilSim.Fulfilment.Plants.Storing;
using FulfilSim.Statistics;
using FulfilSim.Tests.Fulfilment.Vocabulary;
using static FulfilSim.Tests.Fulfilment.Plants.Bench;

namespace FulfilSim.Tests.Fulfilment.Plants;

/// <summary>A warehouse with one picker, ten minutes a pick, from 08:00 to 20:00 on working days.</summary>
public sealed class WarehouseSpec
{
    private static readonly OrderKey First = new(1, 0);

    private static readonly OrderKey Second = new(2, 0);

    private static readonly OrderKey Third = new(3, 0);

    [Theory]
    [InlineData("0.08:00", "0.08:10")]
    [InlineData("0.12:34", "0.12:44")]
    [InlineData("0.19:59", "0.20:09")] // what is begun in a shift is finished
    [InlineData("0.20:00", "1.08:10")]
    [InlineData("4.23:00", "7.08:10")] // Friday night to Monday morning
    public void An_order_is_picked_in_the_next_shift(string asked, string packed)
    {
        var (probe, warehouse, _) = Warehouse();
        probe.AdvanceTo(Moment(asked)).Tell(warehouse, Pick(First)).AdvanceTo(Moment("9.00:00"));

        probe.ExpectMessage<ParcelOffered>(at: Moment(packed)).Order.ShouldBe(First);
        probe.ExpectNothing();
    }

    [Fact]
    public void Orders_are_picked_one_after_the_other()
    {
        var (probe, warehouse, _) = Warehouse();
        probe.AdvanceTo(Moment("0.09:00")).Tell(warehouse, Pick(First)).Tell(warehouse, Pick(Second)).AdvanceTo(Moment("1.00:00"));

        probe.ExpectMessage<ParcelOffered>(at: Moment("0.09:10")).Order.ShouldBe(First);
        probe.ExpectMessage<ParcelOffered>(at: Moment("0.09:20")).Order.ShouldBe(Second);
    }

    [Fact]
    public void An_order_that_finds_the_line_of_pickers_full_is_refused_at_once()
    {
        var (probe, warehouse, shelf) = Warehouse(queueCapacity: 1);
        var before = shelf()[0];
        probe.AdvanceTo(Moment("0.09:00"))
            .Tell(warehouse, Pick(First)).Tell(warehouse, Pick(Second)).Tell(warehouse, Pick(Third))
            .AdvanceTo(Moment("1.00:00"));

        probe.ExpectMessage<PickFailed>(at: Moment("0.09:00")).ShouldBe(new PickFailed(Third, Item: 0, PickFailure.QueueFull));
        probe.ExpectMessage<ParcelOffered>(at: Moment("0.09:10")).Order.ShouldBe(First);
        probe.ExpectMessage<ParcelOffered>(at: Moment("0.09:20")).Order.ShouldBe(Second);
        probe.ExpectNothing();
        shelf()[0].ShouldBe(before - 2);
    }

    [Fact]
    public void A_parcel_takes_one_unit_off_the_shelf()
    {
        var (probe, warehouse, shelf) = Warehouse();
        var before = shelf()[0];
        probe.AdvanceTo(Moment("0.09:00")).Tell(warehouse, Pick(First)).AdvanceTo(Moment("1.00:00"));

        shelf()[0].ShouldBe(before - 1);
    }

    [Fact]
    public void An_order_withdrawn_in_time_is_left_on_the_shelf()
    {
        var (probe, warehouse, shelf) = Warehouse();
        var before = shelf()[0];
        probe.AdvanceTo(Moment("0.06:00")).Tell(warehouse, Pick(First)).AdvanceTo(Moment("0.07:00"));
        probe.Tell(warehouse, new PickWithdrawn(First)).AdvanceTo(Moment("1.00:00"));

        probe.ExpectMessage<PickStopped>(at: Moment("0.07:00"));
        probe.ExpectNothing();
        shelf()[0].ShouldBe(before);
    }

    [Fact]
    public void An_order_withdrawn_before_its_lead_time_is_over_takes_no_pickers_time()
    {
        var (probe, warehouse, shelf) = Warehouse(leadTime: Always.Hours(3));
        var before = shelf()[0];
        probe.AdvanceTo(Moment("0.09:00")).Tell(warehouse, Pick(First)).Tell(warehouse, Pick(Second)).AdvanceTo(Moment("0.10:00"));
        probe.Tell(warehouse, new PickWithdrawn(First)).AdvanceTo(Moment("1.00:00"));

        probe.ExpectMessage<PickStopped>(at: Moment("0.12:00")).Order.ShouldBe(First);
        probe.ExpectMessage<ParcelOffered>(at: Moment("0.12:10")).Order.ShouldBe(Second);
        probe.ExpectNothing();
        shelf()[0].ShouldBe(before - 1);
    }

    [Fact]
    public void An_order_withdrawn_while_it_is_picked_is_put_back()
    {
        var (probe, warehouse, shelf) = Warehouse();
        var before = shelf()[0];
        probe.AdvanceTo(Moment("0.09:00")).Tell(warehouse, Pick(First)).AdvanceTo(Moment("0.09:05"));
        probe.Tell(warehouse, new PickWithdrawn(First)).AdvanceTo(Moment("1.00:00"));

        probe.ExpectMessage<PickStopped>(at: Moment("0.09:10"));
        probe.ExpectNothing();
        shelf()[0].ShouldBe(before);
    }

    [Fact]
    public void What_is_not_on_the_shelf_is_reported_missing_after_the_walk_there()
    {
        var (probe, warehouse, _) = Warehouse(isEmpty: true);
        probe.AdvanceTo(Moment("0.09:00")).Tell(warehouse, Pick(First)).AdvanceTo(Moment("1.00:00"));

        probe.ExpectMessage<PickFailed>(at: Moment("0.09:10")).Failure.ShouldBe(PickFailure.NotFound);
        probe.ExpectNothing();
    }

    [Fact]
    public void An_order_that_waits_for_goods_is_picked_when_they_come()
    {
        var (probe, warehouse, _) = Warehouse(isEmpty: true);
        probe.AdvanceTo(Moment("0.09:00"))
            .Tell(warehouse, Backorder(First, limit: Moment("5.00:00")))
            .Tell(warehouse, new ReplenishmentOrdered(Item: 0, Quantity: 7, Number: 0))
            .AdvanceTo(Moment("9.00:00"));

        probe.ExpectMessage<StockReceived>(at: Moment("1.09:00")).Counted.ShouldBe(7);
        probe.ExpectMessage<ParcelOffered>(at: Moment("1.09:10")).Order.ShouldBe(First);
        probe.ExpectNothing();
    }

    [Fact]
    public void Orders_that_wait_for_goods_are_served_in_the_order_they_came()
    {
        var (probe, warehouse, _) = Warehouse(isEmpty: true);
        probe.AdvanceTo(Moment("0.09:00"))
            .Tell(warehouse, Backorder(Second, Moment("5.00:00")))
            .Tell(warehouse, Backorder(First, Moment("5.00:00")))
            .Tell(warehouse, Backorder(Third, Moment("5.00:00")))
            .Tell(warehouse, new ReplenishmentOrdered(Item: 0, Quantity: 2, Number: 0))
            .AdvanceTo(Moment("4.00:00"));

        probe.ExpectMessage<StockReceived>(at: Moment("1.09:00"));
        probe.ExpectMessage<ParcelOffered>(at: Moment("1.09:10")).Order.ShouldBe(Second);
        probe.ExpectMessage<ParcelOffered>(at: Moment("1.09:20")).Order.ShouldBe(First);
        probe.ExpectNothing(); // two came, and the third still waits
    }

    [Fact]
    public void The_limit_of_a_first_wait_does_not_end_the_second_one()
    {
        var (probe, warehouse, _) = Warehouse(isEmpty: true);
        probe.AdvanceTo(Moment("0.09:00")).Tell(warehouse, Backorder(First, limit: Moment("1.00:00"))).AdvanceTo(Moment("0.09:55"));
        probe.Tell(warehouse, Pick(Third)).AdvanceTo(Moment("0.10:00"));
        probe.Tell(warehouse, new ParcelReturned(Second, Item: 0)).AdvanceTo(Moment("0.10:20")); // Third is quicker
        probe.Tell(warehouse, Backorder(First, limit: Moment("2.00:00"), number: 1))
            .Tell(warehouse, new ReplenishmentOrdered(Item: 0, Quantity: 7, Number: 0))
            .AdvanceTo(Moment("9.00:00"));

        probe.ExpectMessage<StockReceived>(at: Moment("0.10:00"));
        probe.ExpectMessage<ParcelOffered>(at: Moment("0.10:05")).Order.ShouldBe(Third);
        probe.ExpectMessage<PickFailed>(at: Moment("0.10:15")).ShouldBe(new PickFailed(First, Item: 0, PickFailure.NotFound));
        probe.ExpectMessage<StockReceived>(at: Moment("1.10:20"));
        probe.ExpectMessage<ParcelOffered>(at: Moment("1.10:30")).Order.ShouldBe(First);
        probe.ExpectNothing();
    }

    [Fact]
    public void An_order_that_has_waited_to_the_limit_is_given_up_for_good()
    {
        var (probe, warehouse, _) = Warehouse(isEmpty: true);
        probe.AdvanceTo(Moment("0.09:00"))
            .Tell(warehouse, Backorder(First, limit: Moment("0.20:00")))
            .Tell(warehouse, new ReplenishmentOrdered(Item: 0, Quantity: 7, Number: 0))
            .AdvanceTo(Moment("9.00:00"));

        probe.ExpectMessage<PickFailed>(at: Moment("1.05:00")).Failure.ShouldBe(PickFailure.NothingCame);
        probe.ExpectMessage<StockReceived>(at: Moment("1.09:00"));
        probe.ExpectNothing();
    }

    [Fact]
    public void A_parcel_that_comes_back_is_on_the_shelf_again()
    {
        var (probe, warehouse, shelf) = Warehouse();
        var before = shelf()[0];
        probe.Tell(warehouse, new ParcelReturned(First, Item: 0)).AdvanceTo(Moment("1.00:00"));

        probe.ExpectMessage<StockReceived>().ShouldBe(new StockReceived(Item: 0, Ordered: 0, Counted: 1, Number: 0));
        shelf()[0].ShouldBe(before + 1);
    }

    private static (TestProbe Probe, ActorRef Warehouse, Func<IReadOnlyList<int>> Shelf) Warehouse(
        bool isEmpty = false, int queueCapacity = 100, Distribution? leadTime = null)
    {
        var bench = new Bench();
        var options = new WarehouseOptions
        {
            Pickers = 1,
            PickTime = Always.Minutes(10),
            LeadTime = leadTime ?? Always.Hours(0),
            Shifts = WeekCalendar.Parse("mon-fri 08:00-20:00"),
            Stock = new StockOptions { SupplierLeadTime = Always.Days(1) },
        };
        var shop = Shops.Calm with { Catalogue = new CatalogueOptions { Items = 1 }, Warehouses = [options] };
        var stock = new StockPlan(shop, new ItemCatalogue(shop.Catalogue, shop.Warehouses), drift: null, bench.Simulation.Streams);
        if (isEmpty)
            stock.Shelf[0][0] = 0;
        var warehouse = new Warehouse(
            options,
            index: 0,
            stock,
            new ShiftedStation<OrderKey>(new Station<OrderKey>("pickers", 1, queueCapacity), 1, options.Shifts, bench.Clock),
            new HandKeying(),
            waybillMisKeyRatio: 0,
            Purposes.PickService,
            new CourierChoice(shop.Couriers, bench.Map),
            bench.Map,
            bench.Book);
        return (bench.Probe, bench.Simulation.Join(warehouse), () => warehouse.Shelf);
    }

    private static BackorderPlaced Backorder(OrderKey order, TimeSpan limit, int number = 0) => new(order, Draft(), limit, number);

    private static PickRequested Pick(OrderKey order) => new(order, Draft());
}

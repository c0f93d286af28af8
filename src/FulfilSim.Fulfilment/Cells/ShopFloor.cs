using FulfilSim.Actors;
using FulfilSim.Actors.Links;
using FulfilSim.Actors.Stations;
using FulfilSim.Fulfilment.Books;
using FulfilSim.Fulfilment.Decisions;
using FulfilSim.Fulfilment.Demand;
using FulfilSim.Fulfilment.Demand.Shapes;
using FulfilSim.Fulfilment.Faults;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Fulfilment.Mitigations;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Fulfilment.Plants;
using FulfilSim.Fulfilment.Plants.Buying;
using FulfilSim.Fulfilment.Plants.Carrying;
using FulfilSim.Fulfilment.Plants.Helping;
using FulfilSim.Fulfilment.Plants.Ordering;
using FulfilSim.Fulfilment.Plants.Paying;
using FulfilSim.Fulfilment.Plants.Remote;
using FulfilSim.Fulfilment.Plants.Storing;
using FulfilSim.Fulfilment.Readings;
using FulfilSim.Fulfilment.Time;
using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Cells;

/// <summary>One cell, put together: all actors, the links between them, the books.</summary>
internal sealed class ShopFloor
{
    private static readonly TimeSpan WatchedBefore = TimeSpan.FromHours(24);
    private static readonly TimeSpan WatchedAfter = TimeSpan.FromHours(96);

    /// <summary>How long a bank takes to tell its customer of a charge. Basis: assumed.</summary>
    private static readonly Distribution BankNotice = Constant.Of(600);

    /// <summary>How long gateways remember a charge after its order must have been paid.</summary>
    private static readonly TimeSpan ChargeRecordAfterDeadline = TimeSpan.FromDays(7);

    private readonly ShopOptions _shop;
    private readonly CellSettings _settings;
    private readonly FaultPlan _faults;
    private readonly DecisionPoints _decisions;
    private readonly LocalClock _clock;
    private readonly SimTime _watchFrom;
    private readonly int _watchedHours;
    private readonly List<Func<SimTime, StationTotals>> _stations = [];

    private ShopFloor(
        ShopOptions shop,
        IReadOnlyList<FailureMode> faults,
        IReadOnlyList<Mitigation> mitigations,
        CellSettings settings,
        IReadOnlyList<CellReading> readings)
    {
        _shop = shop;
        _settings = settings;
        _faults = FaultPlan.Of(faults);
        _decisions = DecisionPoints.Of(mitigations);
        _clock = new LocalClock(shop.Clock.Start);
        Simulation = new Simulation(new Streams(settings.Seed, settings.Replication));
        var frame = new CohortFrame(shop.Clock);
        _watchFrom = WatchStart(frame);
        _watchedHours = (int)Math.Ceiling((frame.Until - _watchFrom + WatchedAfter).TotalHours);
        Book = new CellBook(frame, (int)(_watchFrom.Ticks / TimeSpan.TicksPerHour), _watchedHours, readings.Count == 0 ? null : new(readings, shop));
        Items = new ItemCatalogue(shop.Catalogue, shop.Warehouses);
        Stock = new StockPlan(shop, Items, _faults.StockDrift, Simulation.Streams);
    }

    public Simulation Simulation { get; }

    public CellBook Book { get; }

    public ShopMap Map { get; } = new();

    public ItemCatalogue Items { get; }

    public StockPlan Stock { get; }

    public List<Warehouse> Warehouses { get; } = [];

    public Buyers Buyers { get; private set; } = null!;

    /// <summary>How far an order has to come for its intent to end well.</summary>
    public Milestone Goal => _shop.Clock.Milestone;

    /// <summary>Who stands for a shop outside; null where the shop is simulated.</summary>
    public RemoteOrderSystem? Remote { get; private set; }

    /// <summary>Who has intents come up; null where the demand does.</summary>
    public LoadShaper? Shaper { get; private set; }

    public bool IsCohortResolved => Simulation.Now >= Book.Frame.Until && Book.UndecidedCount == 0 && Shaper is null or { IsFinished: true };

    /// <param name="readings">What to read off parts and windows. Default: nothing.</param>
    public static ShopFloor Build(
        ShopOptions shop,
        IReadOnlyList<FailureMode> faults,
        IReadOnlyList<Mitigation> mitigations,
        CellSettings settings,
        IReadOnlyList<CellReading>? readings = null,
        LoadCourse? course = null)
    {
        var floor = new ShopFloor(shop, faults, mitigations, settings, readings ?? []);
        floor.PutBuyers(course);
        floor.PutOrderSystem();
        floor.PutGateways();
        floor.PutWarehouses();
        floor.PutCouriers();
        floor.PutCustomerService();
        foreach (var actor in floor._decisions.Actors)
            floor.Simulation.Join(actor(floor.Map.OrderSystem));
        floor.Connect();
        return floor;
    }

    /// <summary>Buyers in front of a shop that is not simulated. What goes wrong there is the shop's own; what buyers do wrong is theirs.</summary>
    /// <param name="stockOf">What the shop is known to have, by rank of the item.</param>
    public static ShopFloor BuildBefore(
        IRemoteShop remote,
        IReadOnlyDictionary<int, int> stockOf,
        ShopOptions shop,
        IReadOnlyList<FailureMode> faults,
        CellSettings settings,
        IReadOnlyList<CellReading> readings,
        LoadCourse course)
    {
        var floor = new ShopFloor(shop, faults, [], settings, readings);
        floor.PutBuyers(course);
        floor.Remote = new RemoteOrderSystem(shop, remote, stockOf, floor.Map, floor.Book);
        floor.Map.OrderSystem = floor.Simulation.Join(floor.Remote);
        floor.Map.CustomerService = floor.Map.OrderSystem;
        floor.Book.Watch(floor.Remote);
        return floor;
    }

    /// <summary>The stations' counters, closed now.</summary>
    public IReadOnlyList<StationTotals> CloseStations() => [.. _stations.Select(close => close(Simulation.Now))];

    private static SimTime WatchStart(CohortFrame frame)
    {
        var start = SimTime.Max(SimTime.Zero, frame.From - WatchedBefore);
        return new SimTime(start.Ticks / TimeSpan.TicksPerHour * TimeSpan.TicksPerHour);
    }

    private Station<TJob> NewStation<TJob>(
        string name, int servers, int queueCapacity, QueueDiscipline discipline = QueueDiscipline.Fifo, CoDelOptions? coDel = null)
    {
        var station = new Station<TJob>(name, servers, queueCapacity, _watchFrom, _watchedHours, discipline, coDel);
        _stations.Add(station.Close);
        return station;
    }

    /// <summary>The placebo draws service times from streams of their own; nothing else moves.</summary>
    private Purpose ServiceTimes(Purpose ordinary, string name) =>
        _settings.RedrawServiceTimes ? Purpose.Named(name + ":placebo") : ordinary;

    private void PutBuyers(LoadCourse? course)
    {
        var population = new Population(_shop.Buyers, Items, _faults.AddressWrongRatio, Simulation.Streams);
        var demand = new DemandProcess(_shop.Demand, _clock, Simulation.Streams);
        Book.Frame.Stride = course?.Share.Count ?? 1;
        Buyers = new Buyers(_shop, population, course is null ? demand : null, _clock, _faults.DoubleSubmit, _decisions.Frictions, Map, Book);
        Map.Buyers = Simulation.Join(Buyers);
        if (course is not null)
        {
            Shaper = new LoadShaper(course, demand, Simulation.Streams, Map, Book.Frame);
            Map.LoadShaper = Simulation.Join(Shaper);
        }
        var methods = _shop.Buyers.PaymentMix.Keys;
        foreach (var method in methods)
            Map.GatewayOfMethod.Add(IndexOfGatewayFor(method));
    }

    private int IndexOfGatewayFor(string method)
    {
        for (var index = 0; index < _shop.PaymentGateways.Count; index++)
        {
            if (_shop.PaymentGateways[index].Methods.Contains(method))
                return index;
        }
        throw new OptionRejectedException("paymentMix", method, "a method that one of the gateways takes");
    }

    private void PutOrderSystem()
    {
        var options = _shop.OrderSystem;
        var workers = NewStation<OrderSubmitted>("orderSystem.workers", options.Workers, options.QueueCapacity, options.Discipline, options.CoDel);
        var services = ServiceTimes(Purposes.OrderService, "service-order");
        Map.OrderSystem = Simulation.Join(new OrderSystem(_shop, _decisions, Stock, workers, services, Map, Book));
    }

    private void PutGateways()
    {
        for (var index = 0; index < _shop.PaymentGateways.Count; index++)
        {
            var options = _shop.PaymentGateways[index];
            var isFirst = index == 0;
            var outages = _faults.GatewayOutages.Where(outage => outage.At == options.Name || (outage.At.Length == 0 && isFirst)).ToList();
            var slots = NewStation<ChargeKey>($"paymentGateways.{options.Name}.slots", options.Slots, options.QueueCapacity);
            Map.Gateways.Add(Simulation.Join(new PaymentGateway(
                options,
                new OutageClock(options.Name, outages, Book),
                slots,
                _shop.Economics.PaymentFeeRatio,
                _shop.OrderSystem.PaymentDeadline + ChargeRecordAfterDeadline,
                ServiceTimes(Purposes.ChargeService, "service-charge"),
                Map,
                Book)));
        }
    }

    private void PutWarehouses()
    {
        var couriers = new CourierChoice(_shop.Couriers, Map);
        for (var index = 0; index < _shop.Warehouses.Count; index++)
        {
            var options = _shop.Warehouses[index];
            var station = NewStation<OrderKey>($"warehouses.{options.Name}.pickers", options.Pickers, options.QueueCapacity);
            var warehouse = new Warehouse(
                options,
                index,
                Stock,
                new ShiftedStation<OrderKey>(station, options.Pickers, options.Shifts, _clock),
                _decisions.WaybillReader,
                _faults.WaybillMisKeyRatio,
                ServiceTimes(Purposes.PickService, "service-pick"),
                couriers,
                Map,
                Book);
            Warehouses.Add(warehouse);
            Map.Warehouses.Add(Simulation.Join(warehouse));
        }
    }

    private void PutCouriers()
    {
        foreach (var options in _shop.Couriers)
        {
            var transit = _shop.Buyers.Regions
                .Select(region => options.TransitByRegion.GetValueOrDefault(region.Name, options.Transit))
                .ToArray();
            Map.Couriers.Add(Simulation.Join(new Courier(
                options, _shop.Economics, transit, _faults.CarrierMisKey, _clock, Map, Book)));
        }
    }

    private void PutCustomerService()
    {
        var options = _shop.CustomerService;
        var station = NewStation<CaseOpened>("customerService.agents", options.Agents, options.QueueCapacity);
        Map.CustomerService = Simulation.Join(new CustomerService(
            options,
            _shop.Economics,
            new ShiftedStation<CaseOpened>(station, options.Agents, options.Hours, _clock),
            _decisions.Mismatch,
            ServiceTimes(Purposes.CaseService, "service-case"),
            Map,
            Book));
    }

    /// <summary>Messages between the order system and its partners travel over links; that is where they get lost.</summary>
    private void Connect()
    {
        var latency = _shop.OrderSystem.LinkLatency;
        var system = Map.OrderSystem;
        Simulation.Connect(Map.Buyers, system, new Link("buyers-to-orders", latency, []));
        Simulation.Connect(system, Map.Buyers, new Link("orders-to-buyers", latency, []));
        for (var index = 0; index < Map.Gateways.Count; index++)
        {
            var name = _shop.PaymentGateways[index].Name;
            Simulation.Connect(system, Map.Gateways[index], new Link("orders-to-" + name, latency, []));
            Simulation.Connect(Map.Gateways[index], system, new Link(name + "-to-orders", latency, CallbackRulesAt(name)));
            Simulation.Connect(Map.Gateways[index], Map.Buyers, new Link(name + "-to-buyers", BankNotice, []));
        }
    }

    private IReadOnlyList<ILinkRule> CallbackRulesAt(string gateway) =>
        [.. _faults.Callbacks
            .Select((fault, number) => (Fault: fault, Number: number))
            .Where(entry => entry.Fault.At.Length == 0 || entry.Fault.At == gateway)
            .Select(entry => new CallbackRule(entry.Fault, entry.Number, Book))];
}

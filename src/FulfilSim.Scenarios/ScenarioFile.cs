using System.Text.Json.Serialization;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Fulfilment.Faults;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Live.Options;
using FulfilSim.Scenarios.Arms;
using FulfilSim.Scenarios.Objectives;

namespace FulfilSim.Scenarios;

/// <summary>A scenario of the fulfilment model as its file says it, with everything that it builds on.</summary>
public sealed record ScenarioFile
{
    private static readonly ShopOptions Shop = new();

    /// <summary>What it shows, one line.</summary>
    public required string Title { get; init; }

    /// <summary>What one wants to know.</summary>
    public required string Question { get; init; }

    /// <summary>Which model answers it. Default fulfilment.</summary>
    public ScenarioModel Model { get; init; }

    /// <summary>When the study begins, whom it counts, and when it gives up waiting.</summary>
    public ClockOptions Clock { get; init; } = Shop.Clock;

    /// <summary>How many would want to buy, and when.</summary>
    public DemandOptions Demand { get; init; } = Shop.Demand;

    /// <summary>Who buys, how, and how long they put up with the shop.</summary>
    public BuyersOptions Buyers { get; init; } = Shop.Buyers;

    /// <summary>What is for sale.</summary>
    public CatalogueOptions Catalogue { get; init; } = Shop.Catalogue;

    /// <summary>The shop's order system.</summary>
    public OrderSystemOptions OrderSystem { get; init; } = Shop.OrderSystem;

    /// <summary>Payment gateways. Default: one for cards.</summary>
    public IReadOnlyList<GatewayOptions> PaymentGateways { get; init; } = Shop.PaymentGateways;

    /// <summary>Warehouses. Default: one.</summary>
    public IReadOnlyList<WarehouseOptions> Warehouses { get; init; } = Shop.Warehouses;

    /// <summary>Couriers. Default: one.</summary>
    public IReadOnlyList<CourierOptions> Couriers { get; init; } = Shop.Couriers;

    /// <summary>Customer service.</summary>
    public CustomerServiceOptions CustomerService { get; init; } = Shop.CustomerService;

    /// <summary>What things cost the seller.</summary>
    public EconomicsOptions Economics { get; init; } = Shop.Economics;

    /// <summary>What goes wrong. Default: nothing but congestion.</summary>
    public IReadOnlyList<FailureMode> Faults { get; init; } = [];

    /// <summary>Mitigations of what the shop does today; every difference is against it. Default: none.</summary>
    public IReadOnlyList<MitigationEntry> Reference { get; init; } = [];

    /// <summary>Rival sets of mitigations by name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<MitigationEntry>> Arms { get; init; } =
        new OrderedDictionary<string, IReadOnlyList<MitigationEntry>>();

    /// <summary>What is expected to be kept. Default: nothing.</summary>
    public IReadOnlyList<ObjectiveEntry> Objectives { get; init; } = [];

    /// <summary>How the buyers are let loose in wall time. Only the command load asks for it.</summary>
    public LoadOptions Load { get; init; } = new();

    /// <summary>How often to try, and how sure to be.</summary>
    public ExperimentOptions Experiment { get; init; } = new();

    /// <summary>Where the numbers come from, when they were fitted to real orders.</summary>
    public Provenance Provenance { get; init; } = new();

    /// <summary>The shop and its partners.</summary>
    [JsonIgnore]
    internal ShopOptions AsShop => new()
    {
        Clock = Clock,
        Demand = Demand,
        Buyers = Buyers,
        Catalogue = Catalogue,
        OrderSystem = OrderSystem,
        PaymentGateways = PaymentGateways,
        Warehouses = Warehouses,
        Couriers = Couriers,
        CustomerService = CustomerService,
        Economics = Economics,
    };
}

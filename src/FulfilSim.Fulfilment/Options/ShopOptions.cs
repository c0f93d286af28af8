namespace FulfilSim.Fulfilment.Options;

/// <summary>The whole shop and its partners, before any fault or mitigation.</summary>
public sealed record ShopOptions
{
    public ClockOptions Clock { get; init; } = new();

    public DemandOptions Demand { get; init; } = new();

    public BuyersOptions Buyers { get; init; } = new();

    public CatalogueOptions Catalogue { get; init; } = new();

    public OrderSystemOptions OrderSystem { get; init; } = new();

    public IReadOnlyList<GatewayOptions> PaymentGateways { get; init; } = [new GatewayOptions()];

    public IReadOnlyList<WarehouseOptions> Warehouses { get; init; } = [new WarehouseOptions()];

    public IReadOnlyList<CourierOptions> Couriers { get; init; } = [new CourierOptions()];

    public CustomerServiceOptions CustomerService { get; init; } = new();

    public EconomicsOptions Economics { get; init; } = new();
}

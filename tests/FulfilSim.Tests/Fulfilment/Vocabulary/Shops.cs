using FulfilSim.Fulfilment.Options;
using FulfilSim.Statistics;

namespace FulfilSim.Tests.Fulfilment.Vocabulary;

/// <summary>Small shops, and how to make them differ.</summary>
internal static class Shops
{
    /// <summary>
    /// Some 400 intents on a Monday before noon, and none later. Everything is there in plenty and nothing goes wrong: parcels
    /// leave at 17:00, arrive on Wednesday at 17:00, and were promised for the Monday after.
    /// </summary>
    public static readonly ShopOptions Calm = new()
    {
        Clock = new ClockOptions
        {
            Start = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero),
            RunIn = TimeSpan.Zero,
            Cohort = TimeSpan.FromHours(12),
            Horizon = TimeSpan.FromDays(60),
            LateLimit = TimeSpan.FromDays(7),
        },
        Demand = new DemandOptions
        {
            MeanRate = Rate.Per(400, TimeSpan.FromHours(12)),
            Surges = [Silence(from: TimeSpan.FromHours(12))],
        },
        Buyers = new BuyersOptions
        {
            Patience = Always.Minutes(2),
            Retries = new BuyerRetryOptions { Max = 1, Backoff = Always.Seconds(5) },
            GoodsValue = Constant.Of(60),
            Regions = [new RegionOptions { Promise = Always.Days(7) }],
            RepeatRatio = Ratio.Zero,
            ChangeOfMindRatio = Ratio.Zero,
            ChargedContactRatio = Ratio.Zero,
            LateContactRatio = Ratio.Zero,
        },
        Catalogue = new CatalogueOptions { Items = 10 },
        OrderSystem = new OrderSystemOptions { Workers = 50, ServiceTime = Always.Seconds(0.5) },
        PaymentGateways = [new GatewayOptions { Name = "acquirer", Slots = 1000, ServiceTime = Always.Seconds(2) }],
        Warehouses = [new WarehouseOptions { Name = "north", Pickers = 100, PickTime = Always.Minutes(4) }],
        Couriers = [new CourierOptions { Transit = Always.Days(2), AbsentRatio = Ratio.Zero, SelfResolveRatio = Ratio.Zero }],
        CustomerService = new CustomerServiceOptions { Agents = 100, Handling = Always.Minutes(6), AddressRepairRatio = Ratio.Zero },
    };

    /// <summary>
    /// As calm, but the shelves are filled up every few hours, and an order whose goods are not found is cancelled at once: as
    /// long as books and shelves agree, nobody notices.
    /// </summary>
    public static readonly ShopOptions Lean = Calm
        .WithOrderSystem(system => system with { BackorderLimit = TimeSpan.Zero })
        .WithWarehouse(warehouse => warehouse with { Stock = LeanStock });

    /// <summary>As lean, with a second warehouse; each stocks what is at home in the other too.</summary>
    public static readonly ShopOptions Twin = Lean with
    {
        Warehouses =
        [
            Lean.Warehouses[0] with { Share = new(0.5), AlsoStocks = Ratio.One },
            Lean.Warehouses[0] with { Name = "south", Share = new(0.5), AlsoStocks = Ratio.One },
        ],
    };

    /// <summary>
    /// As calm, but between 06:00 and 07:00 demand is twenty times as high, nearly twice of what the two workers can do.
    /// </summary>
    public static readonly ShopOptions Crowded = (Calm with
    {
        Demand = new DemandOptions
        {
            MeanRate = Rate.Per(400, TimeSpan.FromHours(12)),
            Surges = [Silence(from: TimeSpan.FromHours(12)), Rush],
        },
    })
        .WithOrderSystem(system => system with { Workers = 2, ServiceTime = Always.Seconds(20) })
        .WithBuyers(buyers => buyers with { Retries = new BuyerRetryOptions { Max = 3, Backoff = Always.Seconds(5) } });

    private static StockOptions LeanStock => new()
    {
        ReorderCover = TimeSpan.FromHours(5),
        OrderCover = TimeSpan.FromHours(2),
        SupplierLeadTime = Always.Hours(1),
    };

    private static SurgeOptions Rush => new() { From = TimeSpan.FromHours(6), For = TimeSpan.FromHours(1), Factor = 20 };

    /// <summary>No demand from a moment on.</summary>
    public static SurgeOptions Silence(TimeSpan from) => new() { From = from, For = TimeSpan.FromDays(400), Factor = 0 };

    /// <summary>The same shop with chance in everything that takes time, and buyers and couriers with moods.</summary>
    public static ShopOptions WithChance(this ShopOptions shop) => shop
        .WithBuyers(buyers => buyers with
        {
            GoodsValue = Lognormal.WithMeanAndCv(60, 0.8),
            ChangeOfMindRatio = new(0.02),
            ChargedContactRatio = new(0.3),
            LateContactRatio = new(0.4),
        })
        .WithOrderSystem(system => system with { ServiceTime = Lognormal.WithMeanAndQuantile(0.8, 0.99, 3) })
        .WithGateway(gateway => gateway with
        {
            ServiceTime = Exponential.WithMean(2),
            ApprovalDelay = Exponential.WithMean(600),
            DeclineRatio = new(0.05),
        })
        .WithWarehouse(warehouse => warehouse with { PickTime = Lognormal.WithMeanAndCv(240, 0.6) })
        .WithCourier(courier => courier with
        {
            Transit = Lognormal.WithQuantiles(0.5, 2 * 86400, 0.95, 5 * 86400),
            AbsentRatio = new(0.1),
            SelfResolveRatio = new(0.3),
        })
        .WithCustomerService(service => service with { Handling = Lognormal.WithMeanAndCv(360, 0.7), AddressRepairRatio = new(0.3) });

    public static ShopOptions WithClock(this ShopOptions shop, Func<ClockOptions, ClockOptions> change) =>
        shop with { Clock = change(shop.Clock) };

    public static ShopOptions WithBuyers(this ShopOptions shop, Func<BuyersOptions, BuyersOptions> change) =>
        shop with { Buyers = change(shop.Buyers) };

    public static ShopOptions WithOrderSystem(this ShopOptions shop, Func<OrderSystemOptions, OrderSystemOptions> change) =>
        shop with { OrderSystem = change(shop.OrderSystem) };

    public static ShopOptions WithGateway(this ShopOptions shop, Func<GatewayOptions, GatewayOptions> change) =>
        shop with { PaymentGateways = [.. shop.PaymentGateways.Select(change)] };

    public static ShopOptions WithWarehouse(this ShopOptions shop, Func<WarehouseOptions, WarehouseOptions> change) =>
        shop with { Warehouses = [.. shop.Warehouses.Select(change)] };

    public static ShopOptions WithCourier(this ShopOptions shop, Func<CourierOptions, CourierOptions> change) =>
        shop with { Couriers = [.. shop.Couriers.Select(change)] };

    public static ShopOptions WithCustomerService(
        this ShopOptions shop, Func<CustomerServiceOptions, CustomerServiceOptions> change) =>
        shop with { CustomerService = change(shop.CustomerService) };

    public static ShopOptions WithEconomics(this ShopOptions shop, Func<EconomicsOptions, EconomicsOptions> change) =>
        shop with { Economics = change(shop.Economics) };
}

using FulfilSim.Fulfilment.Cells;
using FulfilSim.Fulfilment.Faults;
using FulfilSim.Fulfilment.Mitigations;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Statistics;

namespace FulfilSim.Validation.Tests.Fulfilment;

/// <summary>A small shop with faults and an arm, all by chance; the same number gives the same.</summary>
internal sealed class RandomShop
{
    private readonly Random _random;

    public RandomShop(int number)
    {
        Number = number;
        _random = new Random(number);
        Shop = NextShop();
        Faults = [.. NextFaults().Where(_ => IsHeads())];
        Mitigations = [.. NextMitigations().Where(_ => IsHeads())];
    }

    public int Number { get; }

    public ShopOptions Shop { get; }

    public IReadOnlyList<FailureMode> Faults { get; }

    public IReadOnlyList<Mitigation> Mitigations { get; }

    public CellOutput Run(bool isPlacebo = false) =>
        FulfilmentCell.Run(Shop, Faults, Mitigations, new CellSettings((ulong)Number, Replication: Number % 3, isPlacebo));

    private ShopOptions NextShop()
    {
        var runIn = TimeSpan.FromHours(_random.Next(0, 24));
        var cohort = TimeSpan.FromHours(_random.Next(6, 30));
        var warehouseCount = _random.Next(1, 4);
        var courierCount = _random.Next(1, 4);
        return new ShopOptions
        {
            Clock = new ClockOptions
            {
                Start = new DateTimeOffset(2024, 1, _random.Next(1, 8), _random.Next(24), 0, 0, TimeSpan.FromHours(_random.Next(-11, 12))),
                RunIn = runIn,
                Cohort = cohort,
                Horizon = TimeSpan.FromDays(_random.Next(2, 60)),
                LateLimit = TimeSpan.FromDays(_random.Next(0, 10)),
            },
            Demand = new DemandOptions
            {
                MeanRate = Rate.Per(_random.Next(50, 250), cohort),
                DayToDayCv = new(Share(0.5)),
                Surges =
                [
                    new SurgeOptions
                    {
                        From = runIn + TimeSpan.FromMinutes(_random.Next(300)),
                        For = TimeSpan.FromMinutes(_random.Next(1, 90)),
                        Factor = _random.Next(0, 15),
                    },
                    new SurgeOptions { From = runIn + cohort, For = TimeSpan.FromDays(400), Factor = 0 },
                ],
            },
            Buyers = new BuyersOptions
            {
                Patience = Exponential.WithMean(_random.Next(5, 300)),
                Retries = new BuyerRetryOptions { Max = _random.Next(0, 8), Backoff = Exponential.WithMean(_random.Next(1, 100)) },
                RepeatRatio = new(Share(0.9)),
                ChangeOfMindRatio = new(Share(0.2)),
                ChargedContactRatio = new(Share(1)),
                TrustLoss = new(Share(1)),
                Regions = [new RegionOptions { Promise = Constant.Of(_random.Next(0, 8) * 86_400) }],
            },
            Catalogue = new CatalogueOptions { Items = _random.Next(1, 40) },
            OrderSystem = new OrderSystemOptions
            {
                Workers = _random.Next(1, 6),
                QueueCapacity = _random.Next(0, 60),
                ServiceTime = Lognormal.WithMeanAndCv(_random.Next(1, 40), 1),
                ChargeTimeout = TimeSpan.FromSeconds(_random.Next(1, 60)),
                PaymentDeadline = TimeSpan.FromHours(_random.Next(1, 200)),
                BackorderLimit = TimeSpan.FromDays(_random.Next(0, 5)),
            },
            PaymentGateways =
            [
                new GatewayOptions
                {
                    Slots = _random.Next(1, 10),
                    QueueCapacity = _random.Next(0, 50),
                    ServiceTime = Exponential.WithMean(_random.Next(1, 40)),
                    ApprovalDelay = Exponential.WithMean(_random.Next(1, 100_000)),
                    DeclineRatio = new(Share(0.3)),
                    RefundTime = TimeSpan.FromHours(_random.Next(0, 100)),
                },
            ],
            Warehouses = [.. Enumerable.Range(0, warehouseCount).Select(index => NextWarehouse(index, 1.0 / warehouseCount))],
            Couriers = [.. Enumerable.Range(0, courierCount).Select(index => NextCourier(index, 1.0 / courierCount))],
            CustomerService = new CustomerServiceOptions
            {
                Agents = _random.Next(1, 5),
                Hours = WeekCalendar.Parse("mon-sat 08:00-20:00"),
                QueueCapacity = _random.Next(0, 100),
            },
        };
    }

    private WarehouseOptions NextWarehouse(int index, double share) => new()
    {
        Name = $"warehouse {index}",
        Share = new(share),
        AlsoStocks = new(Share(1)),
        Pickers = _random.Next(1, 8),
        QueueCapacity = IsHeads() ? 10_000 : _random.Next(0, 50),
        Shifts = IsHeads() ? WeekCalendar.Always : WeekCalendar.Parse("mon-sat 06:00-14:00"),
        LeadTime = Exponential.WithMean(_random.Next(1, 20_000)),
        Stock = new StockOptions
        {
            ReorderCover = TimeSpan.FromHours(_random.Next(0, 50)),
            OrderCover = TimeSpan.FromHours(_random.Next(1, 50)),
            SupplierLeadTime = Exponential.WithMean(_random.Next(3600, 300_000)),
        },
    };

    private CourierOptions NextCourier(int index, double share) => new()
    {
        Name = $"courier {index}",
        Share = new(share),
        Intake = IsHeads() ? Intake.Manual : Intake.Scanned,
        Transit = Lognormal.WithMeanAndCv(_random.Next(10_000, 400_000), 0.5),
        AbsentRatio = new(Share(0.5)),
        AttemptsMax = _random.Next(1, 5),
        SelfResolveRatio = new(Share(1)),
        HoldLimit = TimeSpan.FromDays(_random.Next(1, 10)),
    };

    private IEnumerable<FailureMode> NextFaults() =>
    [
        new AddressWrong { Rate = new(Share(0.5)) },
        new WaybillMisKey { Rate = new(Share(0.5)) },
        new CarrierMisKey { ManualRate = new(Share(0.5)) },
        new DuplicateOrder { Rate = new(Share(0.3)), SlowFactor = 1 + (3 * Share(1)) },
        new PaidUnconfirmed { Rate = new(Share(0.5)), LostRatio = new(Share(1)) },
        new StockRecordDrift { RecordsWrong = new(Share(1)), ErrorSd = new(Share(1)), MiscountedRatio = new(Share(1)) },
        new PayGatewayOutage { TimeToFailure = TimeSpan.FromHours(_random.Next(1, 30)), TimeToRepair = TimeSpan.FromMinutes(_random.Next(1, 200)) },
        new PayGatewayOutage
        {
            From = Shop.Clock.RunIn,
            For = TimeSpan.FromHours(_random.Next(1, 5)),
            Severity = OutageSeverity.Grey,
            AffectedRatio = new(Share(1)),
        },
    ];

    private IEnumerable<Mitigation> NextMitigations() =>
    [
        new StrictInputValidation { Friction = new(Share(0.2)), CostPerOrder = Cost.Of(new Money(_random.Next(10))) },
        new AddressVerify { FalseAlarms = new(Share(0.3)) },
        new IdempotencyKey(),
        new RetryBackoffJitter { RetriesMax = _random.Next(1, 8), BackoffBase = TimeSpan.FromSeconds(_random.Next(1, 100)) },
        new PeakProtection { QueueLimit = _random.Next(0, 40), WaitLimit = TimeSpan.FromSeconds(_random.Next(1, 60)) },
        new ReconcilePoll { Period = TimeSpan.FromMinutes(_random.Next(1, 100)), AgeMin = TimeSpan.FromMinutes(_random.Next(0, 100)) },
        new WaybillOcr { FieldError = new(Share(0.2)), ToManual = new(Share(0.5)) },
        new CourierCorrectionRequest { FixedRatio = new(Share(1)) },
        new AutoRedirect { AcceptedRatio = new(Share(1)) },
    ];

    private double Share(double atMost) => _random.NextDouble() * atMost;

    private bool IsHeads() => _random.Next(2) == 0;
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FulfilSim.Actors;
using FulfilSim.Experiments.Cells;
using FulfilSim.Experiments.Engine;
using FulfilSim.Experiments.Objectives;
using FulfilSim.Experiments.Planning;
using FulfilSim.Experiments.Planning.Searching;
using FulfilSim.Experiments.Scenarios;
using FulfilSim.Experiments.Storing;
using FulfilSim.Fulfilment.Cells;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Statistics;
using FulfilSim.Tests.Experiments.Fakes;

namespace FulfilSim.Tests.Experiments.Planning;

/// <summary>A shop of which demand and workers alone decide how many of a thousand intents fail, with a little luck.</summary>
internal sealed class FakeShops : ICellRunner
{
    /// <summary>Failures of a thousand: 4 whatever happens, and 60 for each worker that demand would need besides.</summary>
    public static int FailuresOf(ShopOptions shop) =>
        4 + (int)Math.Round(60 * Math.Max(0, (5.5 * shop.Demand.Factor) - shop.OrderSystem.Workers));

    private int _cellCount;

    public int CellCount => _cellCount;

    public FinishedCell Run(Scenario scenario, Arm arm, CellSettings settings)
    {
        Interlocked.Increment(ref _cellCount);
        var luck = new Streams(settings.Seed, settings.Replication).For(Purpose.Named("luck"), entity: 0).NextIndex(3);
        var failed = Math.Min(1000, FailuresOf(((ShopScenario)scenario).Shop) + luck);
        var output = FakeCells.Output(FakeCells.Failing(failed));
        return new FinishedCell.OfShop(output with
        {
            Result = output.Result with
            {
                Stations =
                [
                    new() { Name = "orderSystem.workers", OfferedLoadPeakErlang = 5, ServersAtPeak = 10 },
                    new() { Name = "warehouses.north.pickers", OfferedLoadPeakErlang = 8, ServersAtPeak = 10 },
                ],
                Series = new(0, [new("queue:orderSystem.workers", [.. Enumerable.Range(0, 48).Select(QueueAt)])]),
            },
        });
    }

    private static double QueueAt(int hour) => hour is >= 24 and < 30 ? 30.0 - hour : 0.5;

    public ICellRunner Watched(Action<Simulation> begin) => this;

    public PlanReport Plan(
        double atMost, int max = 16, int budget = 400, Func<DemandOptions, DemandOptions>? demand = null, Func<ShopScenario, ShopScenario>? change = null)
    {
        var shop = new ShopOptions
        {
            OrderSystem = new() { Workers = 2 },
            Demand = (demand ?? (same => same))(new()),
            Clock = new() { RunIn = TimeSpan.FromDays(1) },
            PaymentGateways = [new() { Name = "cards" }],
            Warehouses = [new() { Name = "north", Share = new(0.5) }, new() { Name = "south", Share = new(0.5) }],
        };
        var scenario = FakeScenario.With(10) with
        {
            Shop = shop,
            Faults = [],
            Objectives = [new("failureRate", atMost, IsAtMost: true) { Kind = BoundKind.Share }],
        };
        scenario = (change ?? (same => same))(scenario);
        var request = new PlanRequest
        {
            Scenario = scenario,
            Arm = scenario.Reference,
            Space = new([new CapacityRange("orderSystem.workers", 1, max, 10)]),
            HasPrices = true,
            ConfidenceLevel = 0.95,
            CellsMax = budget,
            Vary = changes => Varied(scenario, changes),
        };
        return new Planner(request, new(new CellEngine(this, TimeProvider.System), _ => new CellMemory(), jobs: 1, new NoProgress())).Run();
    }

    private static ShopScenario Varied(ShopScenario scenario, IReadOnlyList<string> changes)
    {
        var shop = scenario.Shop;
        foreach (var change in changes.Select(change => change.Split('=')))
        {
            shop = change switch
            {
                ["orderSystem.workers", var units] => shop with { OrderSystem = shop.OrderSystem with { Workers = (int)Number(units) } },
                ["demand.factor", var factor] => shop with { Demand = shop.Demand with { Factor = Number(factor) } },
                _ => shop,
            };
        }
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', changes))))[..16];
        return scenario with { Shop = shop, Digest = digest };
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}

using FulfilSim.Experiments.Capacity;
using FulfilSim.Fulfilment.Options;
using FulfilSim.Statistics;

namespace FulfilSim.Tests.Experiments.Capacity;

public sealed class ExpectedLoadsSpec
{
    /// <summary>360 orders an hour, 0.1/s; Monday 1 January 2024.</summary>
    private static readonly ShopOptions Shop = new()
    {
        Clock = new() { RunIn = TimeSpan.FromDays(7), Cohort = TimeSpan.FromDays(1) },
        Demand = new() { MeanRate = new Rate(0.1) },
        OrderSystem = new() { Workers = 2, ServiceTime = Constant.Of(4) },
        PaymentGateways =
        [
            new() { Name = "a", Methods = ["card"], Slots = 1, ServiceTime = Constant.Of(10) },
            new() { Name = "b", Methods = ["slip", "card"], Slots = 4, ServiceTime = Constant.Of(10) },
        ],
        Buyers = new() { PaymentMix = new Dictionary<string, Ratio> { ["card"] = new(0.75), ["slip"] = new(0.25) } },
        Warehouses = [new() { Name = "w", Pickers = 40, PickTime = Constant.Of(100) }],
    };

    [Fact]
    public void Offered_load_is_arrival_rate_times_service_time_and_utilisation_is_it_over_the_servers()
    {
        var load = LoadOf(Shop, "orderSystem.workers");
        load.MeanErlang.ShouldBe(0.4, 1e-9);
        load.MeanUtilisationRatio.ShouldBe(0.2, 1e-9);
        load.PeakUtilisationRatio.ShouldBe(0.2, 1e-9);
        load.Level.ShouldBe(LoadLevel.Ok);
    }

    [Fact]
    public void A_payment_method_burdens_the_first_gateway_that_takes_it()
    {
        LoadOf(Shop, "paymentGateways.a.slots").MeanErlang.ShouldBe(0.75, 1e-9);
        LoadOf(Shop, "paymentGateways.b.slots").MeanErlang.ShouldBe(0.25, 1e-9);
    }

    [Fact]
    public void A_surge_raises_the_peak_and_leaves_the_mean()
    {
        var surge = new SurgeOptions { From = TimeSpan.FromHours(30), For = TimeSpan.FromHours(2), Factor = 6 };
        var load = LoadOf(Shop with { Demand = Shop.Demand with { Surges = [surge] } }, "orderSystem.workers");
        load.MeanUtilisationRatio.ShouldBe(0.2, 1e-9);
        load.PeakUtilisationRatio.ShouldBe(1.2, 1e-9);
        load.PeakHour.ShouldBe(30);
        load.Level.ShouldBe(LoadLevel.Overloaded);
    }

    [Fact]
    public void An_hour_that_a_surge_covers_by_half_is_raised_by_half()
    {
        var surge = new SurgeOptions { From = TimeSpan.FromHours(30.5), For = TimeSpan.FromHours(0.5), Factor = 3 };
        LoadOf(Shop with { Demand = Shop.Demand with { Surges = [surge] } }, "orderSystem.workers")
            .PeakUtilisationRatio.ShouldBe(0.4, 1e-9);
    }

    [Fact]
    public void What_comes_in_while_a_warehouse_is_closed_counts_with_the_hours_that_follow()
    {
        var warehouse = Shop.Warehouses[0] with { Shifts = WeekCalendar.Parse("mon-sat 08:00-20:00") };
        var load = LoadOf(Shop with { Warehouses = [warehouse] }, "warehouses.w.pickers");
        load.MeanErlang.ShouldBe(10, 1e-9);
        load.MeanUtilisationRatio.ShouldBe(10 / (40 * 72 / 168.0), 1e-9);
        load.PeakErlang.ShouldBe(10 * 48 / 12.0, 1e-9); // Saturday evening to Monday evening, worked off on Monday
        load.Level.ShouldBe(LoadLevel.Tight);
    }

    private static ExpectedLoad LoadOf(ShopOptions shop, string station) =>
        ExpectedLoads.Of(shop).Single(load => load.Station == station);
}

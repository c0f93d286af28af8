using FulfilSim.Fulfilment.Options;

namespace FulfilSim.Experiments.Capacity;

/// <summary>
/// Offered load and utilisation of every station, before anything is simulated: a = λ E[S] and ρ = a / c, with λ the
/// arrival rate (1/s), E[S] the mean service time (s), c the servers.
/// </summary>
/// <remarks>
/// Every potential intent counts once: no repeats, declines, faults or mitigations. Customer service is left out, as
/// its cases come from what goes wrong.
/// </remarks>
public static class ExpectedLoads
{
    /// <summary>Order system, payment gateways, warehouses, in the scenario's order.</summary>
    public static IReadOnlyList<ExpectedLoad> Of(ShopOptions shop)
    {
        ArgumentNullException.ThrowIfNull(shop);
        var demand = new DemandTimeline(shop);
        var rate = shop.Demand.MeanRate.PerSecond * shop.Demand.Factor;
        var system = shop.OrderSystem;
        return
        [
            Load("orderSystem.workers", system.Workers, rate * system.ServiceTime.Mean, WeekCalendar.Always),
            .. shop.PaymentGateways.Select(gateway => Load(
                $"paymentGateways.{gateway.Name}.slots",
                gateway.Slots,
                rate * ShareOf(gateway, shop) * gateway.ServiceTime.Mean,
                WeekCalendar.Always)),
            .. shop.Warehouses.Select(warehouse => Load(
                $"warehouses.{warehouse.Name}.pickers",
                warehouse.Pickers,
                rate * warehouse.Share * warehouse.PickTime.Mean,
                warehouse.Shifts)),
        ];

        ExpectedLoad Load(string station, int servers, double erlang, WeekCalendar calendar)
        {
            var hours = new OpeningHours(calendar);
            var busiest = BusiestStretch.Of(demand, hours);
            return new(
                station,
                servers,
                erlang,
                erlang / (servers * hours.OpenShare),
                erlang * busiest.Factor,
                erlang * busiest.Factor / servers,
                busiest.Hour);
        }
    }

    /// <summary>A method is handled by the first gateway that takes it.</summary>
    private static double ShareOf(GatewayOptions gateway, ShopOptions shop) => shop.Buyers.PaymentMix
        .OrderBy(mix => mix.Key, StringComparer.Ordinal)
        .Where(mix => shop.PaymentGateways.FirstOrDefault(each => each.Methods.Contains(mix.Key)) == gateway)
        .Sum(mix => mix.Value.Value);
}

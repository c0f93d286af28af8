using FulfilSim.Fulfilment.Catalogue;
using FulfilSim.Fulfilment.Options;

namespace FulfilSim.Experiments.Planning;

/// <summary>A capacity of a shop: servers that work behind one queue.</summary>
/// <param name="Path">Where it stands in the scenario; also the name of its station.</param>
/// <param name="Units">How many there are.</param>
/// <param name="Basis">How well the work of one of them is known.</param>
/// <param name="ServiceTimePath">Where that work stands in the scenario.</param>
public sealed record ShopCapacity(string Path, int Units, Basis Basis, string ServiceTimePath)
{
    /// <summary>Every capacity of a shop, in the scenario's order.</summary>
    public static IReadOnlyList<ShopCapacity> AllOf(ShopOptions shop)
    {
        ArgumentNullException.ThrowIfNull(shop);
        return
        [
            new("orderSystem.workers", shop.OrderSystem.Workers, shop.OrderSystem.ServiceTimeBasis, "orderSystem.serviceTime"),
            .. shop.PaymentGateways.Select(gateway => new ShopCapacity(
                $"paymentGateways.{gateway.Name}.slots", gateway.Slots, gateway.ServiceTimeBasis, $"paymentGateways.{gateway.Name}.serviceTime")),
            .. shop.Warehouses.Select(warehouse => new ShopCapacity(
                $"warehouses.{warehouse.Name}.pickers", warehouse.Pickers, warehouse.PickTimeBasis, $"warehouses.{warehouse.Name}.pickTime")),
            new("customerService.agents", shop.CustomerService.Agents, shop.CustomerService.HandlingBasis, "customerService.handling"),
        ];
    }
}

using FulfilSim.Actors;

namespace FulfilSim.Fulfilment.Plants;

/// <summary>Who is where. Filled while the cell is built, read-only afterwards.</summary>
internal sealed class ShopMap
{
    public ActorRef Buyers { get; set; }

    public ActorRef OrderSystem { get; set; }

    /// <summary>Who has intents come up instead of the demand; nobody where the demand does.</summary>
    public ActorRef LoadShaper { get; set; }

    public ActorRef CustomerService { get; set; }

    public List<ActorRef> Gateways { get; } = [];

    public List<ActorRef> Warehouses { get; } = [];

    public List<ActorRef> Couriers { get; } = [];

    /// <summary>Index of the gateway that takes each payment method, by index of the method.</summary>
    public List<int> GatewayOfMethod { get; } = [];

    public int GatewayIndexOf(int method) => GatewayOfMethod[method];

    public ActorRef GatewayFor(int method) => Gateways[GatewayOfMethod[method]];
}

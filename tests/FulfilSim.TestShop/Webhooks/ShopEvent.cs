namespace FulfilSim.Shops.Webhooks;

/// <summary>What the shop tells of an order.</summary>
/// <param name="Id">The event's own; the same when it is posted again.</param>
/// <param name="Type">What has happened.</param>
/// <param name="OrderId">To which order.</param>
/// <param name="ChargeId">To which charge; empty where it is about none.</param>
/// <param name="Reference">The buyer's key of the order.</param>
internal sealed record ShopEvent(string Id, string Type, string OrderId, string ChargeId, string Reference);

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FulfilSim.Shops.Endpoints;

/// <summary>What those do who run the shop, and who test it.</summary>
internal static class SetUpEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, ShopRooms rooms)
    {
        routes.MapPost("/login", () => Results.Ok(new { token = rooms.Tokens.Issue(), expiresIn = rooms.Options.TokenLifetime.TotalSeconds }));
        routes.MapPut("/stock/{sku}", (string sku, StockRequest request) =>
        {
            rooms.Book.SetStock(sku, request.Quantity);
            return Results.NoContent();
        });
        routes.MapGet("/stock/{sku}", (string sku) => Results.Ok(new { sku, quantity = rooms.Book.StockOf(sku) }));
        routes.MapPut("/webhooks", (WebhookRequest request) =>
        {
            rooms.Webhooks.Url = request.Url;
            return Results.NoContent();
        });
        routes.MapPost("/reset", () =>
        {
            rooms.Reset();
            return Results.NoContent();
        });
    }

    /// <param name="Quantity">Pieces on the shelf.</param>
    private sealed record StockRequest(int Quantity);

    /// <param name="Url">Where events are posted to from now on; empty for nowhere.</param>
    private sealed record WebhookRequest(string Url);
}

using System.Globalization;
using FulfilSim.Shops.Orders;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FulfilSim.Shops.Endpoints;

/// <summary>What buyers do.</summary>
internal static class OrderEndpoints
{
    private const string MarkPrefix = "X-Load-Test";

    public static void Map(IEndpointRouteBuilder routes, ShopRooms rooms)
    {
        var orders = routes.MapGroup("/orders").AddEndpointFilter(async (context, next) =>
            rooms.Tokens.Admits(context.HttpContext.Request.Headers.Authorization) ? await next(context) : Results.Unauthorized());
        orders.MapPost("", (OrderRequest request, HttpContext context) => PlaceAsync(rooms, request, context));
        orders.MapPost("/{id}/pay", (string id, PayRequest request) => PayAsync(rooms, id, request));
        orders.MapGet("/{id}", (string id) => rooms.Book.Find(id) is { } order ? Results.Ok(ViewOf(order)) : Unknown());
        orders.MapGet("", (string? mark) => rooms.Book.All.Where(order => mark is null || order.Marks.Values.Contains(mark)).Select(ViewOf));
        orders.MapDelete("/{id}", (string id) => rooms.Book.TryCancel(id) ? Results.NoContent() : Unknown());
    }

    private static async Task<IResult> PlaceAsync(ShopRooms rooms, OrderRequest request, HttpContext context)
    {
        if (!await rooms.Counter.ServeAsync(context.RequestAborted))
            return TurnAway(rooms.Options, context);
        if (ProblemOf(request) is { Length: > 0 } problem)
            return Results.Json(new { error = problem }, statusCode: StatusCodes.Status422UnprocessableEntity);
        if (!rooms.Book.TryAdd(request, MarksOf(context.Request), out var order, out var isNew))
            return Results.Conflict(new { error = "out-of-stock" });
        if (request.Pay is { } pay && await PayAsync(rooms, order.Id, pay) is IStatusCodeHttpResult { StatusCode: not StatusCodes.Status202Accepted } refused)
            return (IResult)refused;
        var now = rooms.Book.Find(order.Id) ?? order;
        return isNew ? Results.Created($"/orders/{order.Id}", ViewOf(now)) : Results.Ok(ViewOf(now));
    }

    private static async Task<IResult> PayAsync(ShopRooms rooms, string id, PayRequest request)
    {
        if (rooms.Book.Find(id) is not { } order)
            return Unknown();
        if (request.IsDeclined)
            return Results.Json(new { error = "declined" }, statusCode: StatusCodes.Status402PaymentRequired);
        if (!rooms.Book.TryCharge(id, request.Amount, out var charge, out var isNew))
            return Results.Conflict(new { error = "cancelled" });
        if (isNew)
            await rooms.Till.BeginAsync(order, rooms.Open);
        return Results.Accepted($"/orders/{id}", new { charge = charge.Id });
    }

    private static IResult TurnAway(TestShopOptions options, HttpContext context)
    {
        context.Response.Headers.RetryAfter = ((int)options.RetryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return Results.Json(new { error = "busy" }, statusCode: options.ShedStatus);
    }

    private static IResult Unknown() => Results.NotFound(new { error = "unknown" });

    /// <summary>What the buyer has to put right; empty when all is well.</summary>
    private static string ProblemOf(OrderRequest request)
    {
        if (string.IsNullOrWhiteSpace(request.Reference))
            return "reference";
        if (string.IsNullOrWhiteSpace(request.Sku) || request.Quantity < 1)
            return "item";
        if (request.Email is null || !request.Email.Contains('@', StringComparison.Ordinal))
            return "email";
        return request.Address is null || !request.Address.Any(char.IsAsciiDigit) ? "address" : "";
    }

    private static Dictionary<string, string> MarksOf(HttpRequest request) =>
        request.Headers
            .Where(header => header.Key.StartsWith(MarkPrefix, StringComparison.OrdinalIgnoreCase))
            .ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);

    private static object ViewOf(Order order) => new
    {
        id = order.Id,
        state = WordOf(order.State),
        sku = order.Request.Sku,
        quantity = order.Request.Quantity,
        reference = order.Request.Reference,
        charges = order.Charges.Select(charge => new { id = charge.Id, amount = charge.Amount, state = WordOf(charge.State) }),
        marks = order.Marks,
    };

    private static string WordOf<T>(T state) where T : struct, Enum => state.ToString().ToLowerInvariant();
}

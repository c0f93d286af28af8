using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FulfilSim.Shops.Endpoints;

/// <summary>What a generator is measured against: an answer that takes nothing, and one that takes a known time.</summary>
internal static class BareEndpoints
{
    private const string DelayHeader = "X-Delay-Microseconds";
    private const double DelayMaxMs = 60_000;

    public static void Map(IEndpointRouteBuilder routes, ShopRooms rooms)
    {
        routes.MapGet("/bare", () => "ok");
        routes.MapGet("/delay", (double ms, HttpContext context) => DelayAsync(rooms, ms, context));
    }

    /// <summary>Answers after so many milliseconds, and says in a header what it was by the clock.</summary>
    private static async Task<IResult> DelayAsync(ShopRooms rooms, double ms, HttpContext context)
    {
        var begun = Stopwatch.GetTimestamp();
        if (!(ms is >= 0 and <= DelayMaxMs))
            return Results.BadRequest();
        await rooms.Delays.UntilAsync(begun, TimeSpan.FromMilliseconds(ms));
        context.Response.Headers[DelayHeader] =
            ((long)Stopwatch.GetElapsedTime(begun).TotalMicroseconds).ToString(CultureInfo.InvariantCulture);
        return Results.Text("ok");
    }
}

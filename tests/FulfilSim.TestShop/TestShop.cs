using FulfilSim.Shops.Endpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FulfilSim.Shops;

/// <summary>A small shop over HTTP with its state in memory, which works as its options say. Listens on loopback alone.</summary>
public sealed class TestShop : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ShopRooms _rooms;

    private TestShop(WebApplication application, ShopRooms rooms)
    {
        _application = application;
        _rooms = rooms;
        Url = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
    }

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Url { get; }

    /// <summary>Webhook events that nobody took, however often they were posted.</summary>
    public long LostWebhooks => _rooms.Webhooks.LostCount;

    /// <summary>Webhook events that have happened, and have neither been taken nor given up.</summary>
    public long WebhooksUnderWay => _rooms.Webhooks.UnderWayCount;

    /// <summary>Opens a shop.</summary>
    public static async Task<TestShop> StartAsync(TestShopOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!new Uri(options.Url).IsLoopback)
            throw new ArgumentException($"{options.Url} is not loopback.", nameof(options));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(options.Url);
        var application = builder.Build();
        var rooms = new ShopRooms(options, TimeProvider.System);
        application.MapGet("/bare", () => "ok"); // takes nothing: what a generator is measured against
        SetUpEndpoints.Map(application, rooms);
        OrderEndpoints.Map(application, rooms);
        await application.StartAsync();
        return new TestShop(application, rooms);
    }

    /// <summary>Waits until somebody asks the process to end.</summary>
    public Task UntilAskedToEndAsync() => Microsoft.Extensions.Hosting.HostingAbstractionsHostExtensions.WaitForShutdownAsync(_application);

    public async ValueTask DisposeAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _application.StopAsync(limit.Token);
        await _application.DisposeAsync();
        _rooms.Dispose();
    }
}

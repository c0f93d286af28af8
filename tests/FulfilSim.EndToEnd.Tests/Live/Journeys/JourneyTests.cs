using System.Net.Http.Json;
using System.Text.Json;
using FulfilSim.EndToEnd.Tests.Live.Http;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Live.Journeys;
using FulfilSim.Live.Measuring;
using FulfilSim.Live.Options;
using FulfilSim.Shops;

namespace FulfilSim.EndToEnd.Tests.Live.Journeys;

/// <summary>Journeys over real connections, at the test shop.</summary>
public sealed class JourneyTests
{
    private const int Count = 60;

    private static readonly StepOptions Place = new()
    {
        Name = "place",
        Method = HttpVerb.Post,
        Path = "/orders",
        Body = new("""{"sku":"{{sku}}","quantity":1,"reference":"{{reference}}","email":"{{users.email}}","address":"1 {{users.street}}"}"""),
        Take = new Dictionary<string, string> { ["orderId"] = "$.id", ["location"] = "header:Location" },
        Means = [NoticeMeaning.Acknowledged],
    };

    private static readonly StepOptions Pay = new()
    {
        Name = "pay",
        Method = HttpVerb.Post,
        Path = "/orders/{{orderId}}/pay",
        Body = new("""{"method":"{{method}}","amount":"{{valueCents:number}}"}"""),
    };

    private static readonly StepOptions Status = new()
    {
        Name = "status",
        Path = "{{location:path}}",
        Poll = new() { Every = TimeSpan.FromMilliseconds(20), For = TimeSpan.FromSeconds(20) },
        Expect = StateIs("confirmed"),
        Means = [NoticeMeaning.Confirmed],
        Otherwise = [new() { When = StateIs("cancelled"), Means = NoticeMeaning.Cancelled }],
    };

    private static readonly StepOptions Cancel = new() { Name = "cancel", Method = HttpVerb.Delete, Path = "/orders/{{orderId}}" };

    private static readonly Dictionary<string, FeederOptions> People = new() { ["users"] = new() { People = "en" } };

    [Theory]
    [InlineData(LogInScope.Run)]
    [InlineData(LogInScope.Buyer)]
    public async Task Everybody_gets_a_confirmation_though_tokens_run_out_all_the_time(LogInScope per)
    {
        await using var shop = await TestShop.StartAsync(new TestShopOptions { RequiresLogIn = true, TokenLifetime = TimeSpan.FromMilliseconds(150) });
        await using var buyers = new Buyers(shop.Url, Journey(Place, Pay, Status) with { LogIn = LogIn(per) }, People);
        for (var intent = 0; intent < Count; intent++)
        {
            buyers.Submit(intent);
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
        var counts = await buyers.Target.StopAsync(Asking.Long);
        (counts.Started, counts.Ended, counts.GivenUp).ShouldBe((Count, Count, 0));
        (buyers.CountOf("Confirmed"), buyers.CountOf("failed")).ShouldBe((Count, 0));
        if (per == LogInScope.Run)
            buyers.Requests.Count(request => request.Status == 401).ShouldBeGreaterThan(0);
        buyers.Requests.ShouldAllBe(request => request.SentAt >= request.IntendedAt && request.EndedAt >= request.SentAt);
    }

    [Fact]
    public async Task Every_order_carries_the_runs_marks_and_is_taken_away_at_the_end()
    {
        await using var shop = await TestShop.StartAsync(new TestShopOptions());
        var journey = Journey(Place, Pay, Status) with { CleanUp = [Cancel], Withdraw = [Cancel with { Name = "withdraw" }] };
        await using var buyers = new Buyers(shop.Url, journey, People);
        for (var intent = 0; intent < Count; intent++)
            buyers.Submit(intent);
        buyers.Target.Withdraw(0, 0);
        (await buyers.Target.StopAsync(Asking.Long)).Ended.ShouldBe(Count);
        var made = await OrdersAsync(shop);
        made.Select(order => order.GetProperty("reference").GetString()).Order()
            .ShouldBe(Enumerable.Range(0, Count).Select(intent => $"run7-reference-0-{intent}-0").Order());
        var report = await buyers.Site.CleanUpAsync(Asking.Long, TestContext.Current.CancellationToken);
        (report.Orders, report.TakenAway, report.LeftBehind.Count).ShouldBe((Count, Count, 0));
        (await OrdersAsync(shop)).Select(order => order.GetProperty("state").GetString()).Distinct().ShouldBe(["cancelled"]);
    }

    [Fact]
    public async Task When_the_shop_dies_counts_balance_and_what_may_be_left_there_is_told()
    {
        var shop = await TestShop.StartAsync(new TestShopOptions());
        await using var buyers = new Buyers(shop.Url, Journey(Place) with { CleanUp = [Cancel] }, People);
        for (var intent = 0; intent < Count / 2; intent++)
            buyers.Submit(intent);
        await buyers.UntilEndedAsync(Count / 2);
        await shop.DisposeAsync();
        for (var intent = Count / 2; intent < Count; intent++)
            buyers.Submit(intent);
        var counts = await buyers.Target.StopAsync(Asking.Long);
        (counts.Started, counts.Ended, counts.GivenUp).ShouldBe((Count, Count, 0));
        (buyers.CountOf("Acknowledged"), buyers.CountOf("failed")).ShouldBe((Count / 2, Count / 2));
        buyers.Requests.Count(request => request.Verdict == RequestVerdict.Broken).ShouldBe(Count / 2);
        var report = await buyers.Site.CleanUpAsync(Asking.Long, TestContext.Current.CancellationToken);
        report.LeftBehind.Count(left => left.Step == "cancel").ShouldBe(Count / 2);
    }

    [Fact]
    public async Task A_shop_that_has_too_much_to_do_is_busy_and_says_when_to_come_back()
    {
        await using var shop = await TestShop.StartAsync(
            new TestShopOptions { Workers = 1, QueueCapacity = 1, ServiceTime = TimeSpan.FromMilliseconds(50), ShedStatus = 429 });
        await using var buyers = new Buyers(shop.Url, Journey(Place), People);
        for (var intent = 0; intent < 20; intent++)
            buyers.Submit(intent);
        (await buyers.Target.StopAsync(Asking.Long)).Ended.ShouldBe(20);
        buyers.CountOf("Busy").ShouldBeInRange(10, 18);
        buyers.CountOf("Busy").ShouldBe(20 - buyers.CountOf("Acknowledged"));
        buyers.Requests.Count(request => request is { Verdict: RequestVerdict.Shed, Status: 429 }).ShouldBe(buyers.CountOf("Busy"));
    }

    private static AnswerOptions StateIs(string state) => new() { Json = new Dictionary<string, JsonText> { ["$.state"] = new($"\"{state}\"") } };

    private static JourneyOptions Journey(params StepOptions[] steps) => new() { Steps = steps };

    private static LogInOptions LogIn(LogInScope per) => new()
    {
        Steps = [new() { Name = "log in", Method = HttpVerb.Post, Path = "/login", Take = new Dictionary<string, string> { ["token"] = "$.token" } }],
        Per = per,
    };

    private static async Task<IReadOnlyList<JsonElement>> OrdersAsync(TestShop shop)
    {
        using var client = new HttpClient { BaseAddress = new Uri(shop.Url) };
        var orders = await client.GetFromJsonAsync<JsonElement>("/orders?mark=run7", TestContext.Current.CancellationToken);
        return [.. orders.EnumerateArray()];
    }
}

using System.Diagnostics;
using FulfilSim.EndToEnd.Tests.Live.Http;
using FulfilSim.Live.Http;
using FulfilSim.Shops;
using static FulfilSim.EndToEnd.Tests.Live.Shop.Shopper;

namespace FulfilSim.EndToEnd.Tests.Live.Shop;

/// <summary>The shop does what it says, and so do its bugs.</summary>
public sealed class TestShopTests
{
    private const int Many = 200;

    [Fact]
    public async Task An_order_is_received_paid_once_and_confirmed()
    {
        await using var shop = await TestShop.StartAsync(new TestShopOptions());
        using var shopper = At(shop);
        shopper.Headers = [new("X-Load-Test", "fulfilsim"), new("X-Load-Test-Run", "run-1")];
        var reply = await shopper.OrderAsync("r1");
        reply.Status.ShouldBe(201);
        (Json(reply)["state"]!.GetValue<string>(), Json(reply)["charges"]!.AsArray().Count).ShouldBe(("received", 0));
        var id = Json(reply)["id"]!.GetValue<string>();
        (await shopper.PayAsync(id)).Status.ShouldBe(202);
        var order = await shopper.UntilAsync(id, "confirmed");
        order["charges"]!.AsArray().ShouldHaveSingleItem()!["state"]!.GetValue<string>().ShouldBe("captured");

        Json(await shopper.GetAsync("/orders?mark=run-1")).AsArray().Count.ShouldBe(1);
        Json(await shopper.GetAsync("/orders?mark=run-2")).AsArray().Count.ShouldBe(0);
        (await shopper.GetAsync("/orders/none")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task What_comes_again_under_one_reference_is_one_order_and_one_charge()
    {
        await using var shop = await TestShop.StartAsync(new TestShopOptions());
        using var shopper = At(shop);
        var replies = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => shopper.OrderAsync("r1")));
        replies.Count(reply => reply.Status == 201).ShouldBe(1);
        var id = replies.Select(reply => Json(reply)["id"]!.GetValue<string>()).Distinct().ShouldHaveSingleItem();
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => shopper.PayAsync(id)));
        (await shopper.UntilAsync(id, "confirmed"))["charges"]!.AsArray().Count.ShouldBe(1);
        Json(await shopper.GetAsync("/stock/book"))["quantity"]!.GetValue<int>().ShouldBe(new TestShopOptions().StockDefault - 1);
    }

    [Theory]
    [InlineData(false, 409)]
    [InlineData(true, 201)]
    public async Task What_is_not_there_is_not_sold_unless_that_is_the_bug(bool ignoresStock, int status)
    {
        await using var shop = await TestShop.StartAsync(new TestShopOptions { IgnoresStock = ignoresStock });
        using var shopper = At(shop);
        (await shopper.PutAsync("/stock/book", """{"quantity":1}""")).Status.ShouldBe(204);
        var first = await shopper.OrderAsync("r1");
        first.Status.ShouldBe(201);
        (await shopper.OrderAsync("r2")).Status.ShouldBe(status);
        if (ignoresStock)
            return;
        (await shopper.DeleteAsync($"/orders/{Json(first)["id"]}")).Status.ShouldBe(204);
        (await shopper.OrderAsync("r3")).Status.ShouldBe(201, "What was taken back can be sold again.");
    }

    [Fact]
    public async Task The_buyers_own_mistakes_are_told()
    {
        await using var shop = await TestShop.StartAsync(new TestShopOptions());
        using var shopper = At(shop);
        var reply = await shopper.OrderAsync("r1", address: "somewhere");
        (reply.Status, Json(reply)["error"]!.GetValue<string>()).ShouldBe((422, "address"));
        var id = Json(await shopper.OrderAsync("r1"))["id"]!.GetValue<string>();
        (await shopper.PayAsync(id, card: "4000000000000002")).Status.ShouldBe(402);
        (await shopper.PayAsync(id)).Status.ShouldBe(202);
    }

    [Fact]
    public async Task When_the_line_is_full_orders_are_turned_away_with_a_time_to_come_back()
    {
        await using var shop = await TestShop.StartAsync(
            new TestShopOptions { Workers = 1, QueueCapacity = 2, ServiceTime = TimeSpan.FromMilliseconds(500), RetryAfter = TimeSpan.FromSeconds(7) });
        using var shopper = At(shop);
        await shopper.OrderAsync("first"); // connections, compiled code
        var replies = await Task.WhenAll(Enumerable.Range(0, 12).Select(number => shopper.OrderAsync($"r{number}")));
        replies.Count(reply => reply.Status == 201).ShouldBeInRange(3, 5); // more than 3 where the machine is slow to ask
        var shed = replies.Where(reply => reply.Status == 503).ToList();
        shed.Count.ShouldBeInRange(7, 9);
        shed.ShouldAllBe(reply => reply.Header("retry-after") == "7");
    }

    [Fact]
    public async Task Bugs_hit_their_share_of_orders_and_the_same_ones_every_time()
    {
        var options = new TestShopOptions { LosesCallbackRatio = 0.2, CapturesTwiceRatio = 0.1 };
        var (first, second) = (await BuyManyAsync(options), await BuyManyAsync(options));
        first.ShouldBe(second);
        first.Count(order => order.State == "paid").ShouldBeInRange(20, 60); // 40 ± 3.5 standard deviations
        first.Count(order => order.Charges == 2).ShouldBeInRange(5, 35);
        (await BuyManyAsync(new TestShopOptions())).ShouldAllBe(order => order.State == "confirmed" && order.Charges == 1);
    }

    [Fact]
    public async Task A_shop_that_slows_with_concurrency_does()
    {
        await using var shop = await TestShop.StartAsync(
            new TestShopOptions { ServiceTime = TimeSpan.FromMilliseconds(20), SlowsWithConcurrency = 2 });
        using var shopper = At(shop);
        await shopper.OrderAsync("first"); // connections, compiled code
        var alone = Stopwatch.StartNew();
        await shopper.OrderAsync("alone");
        alone.Stop();
        var crowd = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(number => shopper.OrderAsync($"crowd {number}")));
        crowd.Elapsed.ShouldBeGreaterThan(TimeSpan.FromMilliseconds(20 * (1 + (2 * 4)))); // half of the crowd, at the least
        alone.Elapsed.ShouldBeLessThan(crowd.Elapsed);
    }

    [Fact]
    public async Task Orders_are_for_those_who_have_logged_in_and_for_so_long()
    {
        await using var shop = await TestShop.StartAsync(
            new TestShopOptions { RequiresLogIn = true, TokenLifetime = TimeSpan.FromMilliseconds(700) });
        using var shopper = At(shop);
        (await shopper.OrderAsync("r1")).Status.ShouldBe(401);
        shopper.Headers = [new("Authorization", $"Bearer {Json(await shopper.PostAsync("/login"))["token"]}")];
        var status = (await shopper.OrderAsync("r1")).Status;
        status.ShouldBe(201);
        var watch = Stopwatch.StartNew();
        while (status != 401 && watch.Elapsed < Asking.Long)
            status = (await shopper.GetAsync("/orders")).Status;
        status.ShouldBe(401);
    }

    [Fact]
    public async Task A_reset_forgets_orders_and_what_was_about_to_happen()
    {
        await using var shop = await TestShop.StartAsync(new TestShopOptions());
        using var shopper = At(shop);
        var before = await shopper.BuyAsync("r1");
        (await shopper.PostAsync("/reset")).Status.ShouldBe(204);
        Json(await shopper.GetAsync("/orders")).AsArray().Count.ShouldBe(0);
        var after = await shopper.BuyAsync("r1");
        after.ShouldNotBe(before);
        await shopper.UntilAsync(after, "confirmed");
    }

    [Fact]
    public async Task It_runs_as_a_program_of_its_own_and_ends_with_its_parent()
    {
        using var process = ShopProcess.Start("--with-parent", "--bug", "ignores-stock", "--urls", "http://127.0.0.1:0");
        using var shopper = new Shopper(process.Url);
        Json(await shopper.OrderAsync("r1"))["state"]!.GetValue<string>().ShouldBe("received");
        (await shopper.GetAsync("/bare")).BodyLength.ShouldBe(2);
        process.CloseInput();
        (await process.EndAsync()).ShouldBe(0);
        (await shopper.GetAsync("/bare")).Ending.ShouldBe(HttpEnding.NoConnection);
    }

    private static async Task<List<(string State, int Charges)>> BuyManyAsync(TestShopOptions options)
    {
        await using var shop = await TestShop.StartAsync(options);
        using var shopper = At(shop);
        var ids = await Task.WhenAll(Enumerable.Range(0, Many).Select(number => shopper.BuyAsync($"r{number}")));
        var orders = await Task.WhenAll(ids.Select(id => shopper.WithinAsync(id, "confirmed", 4 * Asking.Short))); // some never will be
        return [.. orders.Select(order => (order["state"]!.GetValue<string>(), order["charges"]!.AsArray().Count))];
    }
}

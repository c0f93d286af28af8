using FulfilSim.Experiments.Storing;
using FulfilSim.Fulfilment.Results;
using FulfilSim.Shops;

namespace FulfilSim.EndToEnd.Tests.Live.Load;

/// <summary>Each bug of the test shop is exposed, and the mended shop passes the very same run.</summary>
public sealed class ShopBugTests : IDisposable
{
    private readonly LoadBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task A_mended_shop_loses_nobody()
    {
        var (exitCode, block) = await DriveAsync(new TestShopOptions());
        exitCode.ShouldBe(0);
        block.Counts.PotentialIntents.ShouldBe(80);
        block.Counts.Fulfilled.ShouldBe(80);
        block.Counts.DuplicateCaptures.ShouldBe(0);
        block.Confirmation.Count.ShouldBe(80);
    }

    [Fact]
    public async Task A_lost_callback_is_a_payment_without_confirmation()
    {
        var (_, block) = await DriveAsync(new TestShopOptions { LosesCallbackRatio = 0.3 });
        block.Counts.Failed.ShouldBeInRange(10, 45);
        block.Causes.ShouldHaveSingleItem().Category.ShouldBe("payment");
    }

    [Fact]
    public async Task Money_that_is_taken_twice_is_counted_by_its_notices()
    {
        string[] listening =
        [
            "--set", "load.webhooks.enabled=true", "--set", "load.webhooks.means={\"charge.captured\":\"charged\",\"order.confirmed\":\"confirmed\"}",
            "--set", "load.journey.setUp=[{\"name\":\"listen\",\"method\":\"put\",\"path\":\"/webhooks\",\"body\":{\"url\":\"{{webhook.url}}\"}}]",
            "--set", "load.journey.steps[2]={\"name\":\"status\",\"path\":\"/orders/{{orderId}}\",\"awaitNotice\":[\"confirmed\"]}",
        ];
        var (_, twice) = await DriveAsync(new TestShopOptions { CapturesTwiceRatio = 0.3, WebhookTwiceRatio = 0.5, WebhookFirstRatio = 0.3 }, listening);
        twice.Counts.DuplicateCaptures.ShouldBeInRange(10, 45);
        var (_, mended) = await DriveAsync(new TestShopOptions { WebhookTwiceRatio = 0.5, WebhookFirstRatio = 0.3 }, listening);
        mended.Counts.DuplicateCaptures.ShouldBe(0);
        mended.Counts.Fulfilled.ShouldBe(80);
    }

    [Fact]
    public async Task Orders_that_are_accepted_without_goods_have_failed()
    {
        string[] stocked =
        [
            "--set", "load.journey.stock={\"0\":30}",
            "--set", "load.journey.reset=[{\"name\":\"reset\",\"method\":\"post\",\"path\":\"/reset\"},"
                + "{\"name\":\"fill\",\"method\":\"put\",\"path\":\"/stock/sku-0\",\"body\":{\"quantity\":30}}]",
        ];
        var (_, oversold) = await DriveAsync(new TestShopOptions { IgnoresStock = true }, stocked);
        oversold.Counts.Fulfilled.ShouldBe(30);
        oversold.Causes.ShouldHaveSingleItem().ShouldBe(new CauseCount("inventory", "stockout-at-fulfilment", 50));
        var (_, honest) = await DriveAsync(new TestShopOptions(), stocked);
        honest.Counts.Fulfilled.ShouldBe(30);
        honest.Counts.Refusals.ShouldBe(50); // told at once, and nobody's money was taken
        oversold.Counts.Refusals.ShouldBe(0);
    }

    [Fact]
    public async Task A_shop_that_slows_down_with_its_load_crosses_a_threshold()
    {
        string[] watched = ["--set", "load.thresholds=[{\"measure\":\"acknowledgement.p99\",\"atMost\":\"400ms\",\"window\":\"2s\"}]"];
        var (slow, _) = await DriveAsync(new TestShopOptions { ServiceTime = TimeSpan.FromMilliseconds(20), SlowsWithConcurrency = 2 }, watched);
        slow.ShouldBe(1);
        var (mended, _) = await DriveAsync(new TestShopOptions { ServiceTime = TimeSpan.FromMilliseconds(20) }, watched);
        mended.ShouldBe(0);
    }

    /// <summary>A buyer who has paid and is not confirmed in time withdraws, though all his requests were answered long ago.</summary>
    [Fact]
    public async Task Orders_that_missed_the_milestone_are_withdrawn()
    {
        string[] once =
        [
            "--set", "load.journey.steps[2]={\"name\":\"status\",\"path\":\"/orders/{{orderId}}\",\"expect\":{\"json\":{\"$.state\":\"confirmed\"}},"
                + "\"means\":[\"confirmed\"],\"otherwise\":[{\"when\":{\"status\":[200]},\"means\":\"charged\"}]}",
            "--set", "load.journey.withdraw=[{\"name\":\"withdraw\",\"method\":\"delete\",\"path\":\"/orders/{{orderId}}\"}]",
        ];
        var (_, line) = await DriveLineAsync(new TestShopOptions { LosesCallbackRatio = 1 }, once);
        line.Result!.Causes.ShouldHaveSingleItem().ShouldBe(new CauseCount("payment", "paid-unconfirmed", 80));
        line.Live!.Steps.Single(step => step.Name == "withdraw").Verdicts.Good.ShouldBe(80);
    }

    private async Task<(int ExitCode, CellResult Result)> DriveAsync(TestShopOptions options, params string[] words)
    {
        var (exitCode, line) = await DriveLineAsync(options, words);
        return (exitCode, line.Result!);
    }

    private async Task<(int ExitCode, CellLine Line)> DriveLineAsync(TestShopOptions options, params string[] words)
    {
        await using var shop = await TestShop.StartAsync(options);
        var id = $"run-{Guid.NewGuid():N}";
        var answer = _bench.Drive(shop.Url, [.. words, "--run-id", id]);
        answer.ExitCode.ShouldBeOneOf([0, 1], answer.Error + answer.Out);
        var folder = Directory.GetDirectories(_bench.At("reports"), $"*{id}").ShouldHaveSingleItem(answer.Error);
        return (answer.ExitCode, CellFolder.LinesOf(folder).ShouldHaveSingleItem());
    }
}

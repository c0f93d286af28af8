using System.Diagnostics;
using System.Net;
using System.Net.NetworkInformation;
using System.Text;
using FulfilSim.EndToEnd.Tests.Live.Http;
using FulfilSim.EndToEnd.Tests.Live.Shop;
using FulfilSim.Experiments.Live;
using FulfilSim.Fulfilment.Messages;
using FulfilSim.Live.Http;
using FulfilSim.Live.Options;
using FulfilSim.Live.Running;
using FulfilSim.Sandbox.Webhooks;
using FulfilSim.Shops;

namespace FulfilSim.EndToEnd.Tests.Live.Webhooks;

/// <summary>What running systems post to this tool, over sockets.</summary>
public sealed class WebhookHostTests
{
    private const string Secret = "a secret of both";
    private const int Many = 100;

    private static readonly WebhookOptions Plain = new()
    {
        Enabled = true,
        Means = new Dictionary<string, NoticeMeaning>
        {
            ["charge.captured"] = NoticeMeaning.Charged,
            ["order.confirmed"] = NoticeMeaning.Confirmed,
        },
    };

    private static readonly WebhookOptions Signed = Plain with { SecretVariable = "SECRET", TimestampHeader = "X-Timestamp" };

    [Fact]
    public async Task It_answers_what_it_is_asked_and_nothing_else()
    {
        await using var host = await StartAsync(Plain with { BodyMax = 200 });
        using var shopper = new Shopper(host.Url);
        var block = host.Open();
        block.Claim("o1", intent: 1, submission: 0);
        (await shopper.PostAsync("/webhooks", Event("e1"))).Status.ShouldBe(204);
        (await shopper.PostAsync("/webhooks", Event("e1"))).Status.ShouldBe(204);
        (await shopper.PostAsync("/webhooks", "no json")).Status.ShouldBe(400);
        (await shopper.PostAsync("/webhooks", Event(new string('e', 200)))).Status.ShouldBe(413);
        (await shopper.PostAsync("/elsewhere", Event("e2"))).Status.ShouldBe(404);
        (await shopper.GetAsync("/webhooks")).Status.ShouldBe(405);
        block.Close().ShouldBe(new WebhookFigures { Received = 4, Heard = 1, Repeated = 1, Unreadable = 2 });
    }

    [Fact]
    public async Task A_body_that_grows_too_long_without_saying_so_is_cut_off()
    {
        await using var host = await StartAsync(Plain with { BodyMax = 1000 });
        var block = host.Open();
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var request = new HttpRequestMessage(HttpMethod.Post, host.Url) { Content = new StringContent(new string('x', 100_000)) };
        request.Headers.TransferEncodingChunked = true;
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        block.Close().ShouldBe(new WebhookFigures { Received = 1, Unreadable = 1 });
    }

    [Fact]
    public async Task It_listens_on_loopback_alone_unless_it_is_told_otherwise()
    {
        await using var host = await StartAsync(Plain);
        var port = new Uri(host.Url).Port;
        host.Url.ShouldBe($"http://127.0.0.1:{port}/webhooks");
        var listening = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(place => place.Port == port);
        listening.ShouldHaveSingleItem().Address.ShouldBe(IPAddress.Loopback);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_said()
    {
        await using var host = await StartAsync(Plain);
        await Should.ThrowAsync<IOException>(() => StartAsync(Plain with { Port = new Uri(host.Url).Port }));
    }

    [Fact]
    public async Task A_secret_that_is_named_has_to_be_there()
    {
        await Should.ThrowAsync<ArgumentException>(() => WebhookHost.StartAsync(Signed, default, TimeProvider.System));
        await Should.ThrowAsync<ArgumentException>(() => WebhookHost.StartAsync(Plain, Encoding.UTF8.GetBytes(Secret), TimeProvider.System));
    }

    [Fact]
    public async Task Nothing_of_what_a_shop_tells_is_lost_though_it_comes_twice_late_and_before_the_answer()
    {
        await using var host = await StartAsync(Signed);
        await using var shop = await TestShop.StartAsync(new TestShopOptions
        {
            WebhookUrl = host.Url,
            WebhookSecret = Secret,
            WebhookTwiceRatio = 0.3,
            WebhookFirstRatio = 0.5,
            WebhookJitter = TimeSpan.FromMilliseconds(30),
        });
        using var shopper = Shopper.At(shop);
        var block = host.Open();
        await Task.WhenAll(Enumerable.Range(0, Many).Select(async number => // claims it when its payment is answered: too late for half of the notices
            block.Claim(await shopper.BuyAsync($"r{number}"), number, submission: 0)));
        await Task.WhenAll(Enumerable.Range(1, Many).Select(number => shopper.UntilAsync($"o{number}", "confirmed")));
        var figures = await CloseAfterAsync(block, shop);
        figures.Heard.ShouldBe(2 * Many, "A charge and a confirmation of each order.");
        figures.Repeated.ShouldBeInRange(30, 90); // 60 ± 4.6 standard deviations
        (figures.Forged, figures.Unreadable, figures.Meaningless, figures.Unclaimed, shop.LostWebhooks).ShouldBe((0, 0, 0, 0, 0));
    }

    [Fact]
    public async Task What_is_signed_with_another_secret_is_refused()
    {
        await using var host = await StartAsync(Signed);
        await using var shop = await TestShop.StartAsync(new TestShopOptions { WebhookUrl = host.Url, WebhookSecret = "another", WebhookFirstRatio = 1 });
        using var shopper = Shopper.At(shop);
        var block = host.Open();
        block.Claim(await shopper.BuyAsync("r1"), intent: 1, submission: 0);
        var figures = block.Close();
        (figures.Heard, figures.Forged, figures.Received).ShouldBe((0, 8, 8)); // each of two, four times
        shop.LostWebhooks.ShouldBe(2);
    }

    private static Task<WebhookHost> StartAsync(WebhookOptions options) =>
        WebhookHost.StartAsync(options, options.SecretVariable.Length == 0 ? default : Encoding.UTF8.GetBytes(Secret), TimeProvider.System);

    private static string Event(string id) => $$"""{"id":"{{id}}","type":"charge.captured","orderId":"o1"}""";

    /// <summary>Closes a block once events that are on their way have had time to come.</summary>
    private static async Task<WebhookFigures> CloseAfterAsync(INoticeBlock block, TestShop shop)
    {
        var watch = Stopwatch.StartNew();
        while (shop.WebhooksUnderWay > 0 && watch.Elapsed < Asking.Long)
            await Task.Delay(10, TestContext.Current.CancellationToken);
        return block.Close();
    }
}

using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using FulfilSim.EndToEnd.Tests.Live.Http;
using FulfilSim.Live.Http;
using FulfilSim.Live.Options;
using FulfilSim.Shops;

namespace FulfilSim.EndToEnd.Tests.Live.Shop;

/// <summary>Somebody who buys at the test shop.</summary>
internal sealed class Shopper(string url) : IDisposable
{
    private readonly HttpSender _sender = Asking.Sender();
    private readonly HttpOrigin _origin = Asking.Origin(url);

    /// <summary>Sent with everything.</summary>
    public IReadOnlyList<HttpHeader> Headers { get; set; } = [];

    public static Shopper At(TestShop shop) => new(shop.Url);

    public Task<HttpReply> GetAsync(string target) => SendAsync(HttpVerb.Get, target, "");

    public Task<HttpReply> PutAsync(string target, string json) => SendAsync(HttpVerb.Put, target, json);

    public Task<HttpReply> PostAsync(string target, string json = "") => SendAsync(HttpVerb.Post, target, json);

    public Task<HttpReply> DeleteAsync(string target) => SendAsync(HttpVerb.Delete, target, "");

    public Task<HttpReply> OrderAsync(string reference, string sku = "book", string address = "Main Street 1") =>
        PostAsync("/orders", $$"""{"sku":"{{sku}}","quantity":1,"reference":"{{reference}}","email":"a@b.example","address":"{{address}}"}""");

    public Task<HttpReply> PayAsync(string id, string card = "4242") =>
        PostAsync($"/orders/{id}/pay", $$"""{"method":"card","amount":1250,"card":"{{card}}"}""");

    /// <summary>Orders and pays; the order's id.</summary>
    public async Task<string> BuyAsync(string reference)
    {
        var id = Json(await OrderAsync(reference))["id"]!.GetValue<string>();
        (await PayAsync(id)).Status.ShouldBe(202);
        return id;
    }

    /// <summary>Asks for an order until it is in a state.</summary>
    public async Task<JsonNode> UntilAsync(string id, string state)
    {
        var order = await WithinAsync(id, state, Asking.Long);
        order["state"]!.GetValue<string>().ShouldBe(state);
        return order;
    }

    /// <summary>Asks for an order until it is in a state, or for so long; the order as it is then.</summary>
    public async Task<JsonNode> WithinAsync(string id, string state, TimeSpan limit)
    {
        var watch = Stopwatch.StartNew();
        var order = Json(await GetAsync($"/orders/{id}"));
        while (order["state"]!.GetValue<string>() != state && watch.Elapsed < limit)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
            order = Json(await GetAsync($"/orders/{id}"));
        }
        return order;
    }

    public static JsonNode Json(HttpReply reply)
    {
        reply.Ending.ShouldBe(HttpEnding.Answered, reply.Detail);
        return JsonNode.Parse(reply.Body.Span)!;
    }

    public void Dispose() => _sender.Dispose();

    private Task<HttpReply> SendAsync(HttpVerb verb, string target, string json) =>
        _sender.AskAsync(Asking.Call(_origin, target, verb) with
        {
            Headers = json.Length == 0 ? Headers : [.. Headers, new("Content-Type", "application/json")],
            Body = Encoding.UTF8.GetBytes(json),
        });
}

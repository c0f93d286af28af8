using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FulfilSim.Shops.Orders;

namespace FulfilSim.Shops.Webhooks;

/// <summary>
/// Posts events to whoever wants them, signed: sha256= and the HMAC of the moment, a dot and the body. Some come twice or overtake
/// each other; one that is not taken is posted again, as shops do.
/// </summary>
internal sealed class WebhookSender(TestShopOptions options, TimeProvider time) : IDisposable
{
    public const string SignatureHeader = "X-Signature";
    public const string TimestampHeader = "X-Timestamp";

    private const int TriesMax = 4;

    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan AnswerMax = TimeSpan.FromSeconds(5);

    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false, MaxConnectionsPerServer = 16 }) { Timeout = AnswerMax };
    private readonly byte[] _secret = Encoding.UTF8.GetBytes(options.WebhookSecret);
    private string _url = options.WebhookUrl;
    private long _count;
    private long _lostCount;
    private long _underWayCount;

    /// <summary>Where events are posted to; empty for nowhere.</summary>
    public string Url
    {
        get => Volatile.Read(ref _url);
        set => Volatile.Write(ref _url, value);
    }

    /// <summary>Events that nobody took, however often they were posted.</summary>
    public long LostCount => Interlocked.Read(ref _lostCount);

    /// <summary>Events that are on their way.</summary>
    public long UnderWayCount => Interlocked.Read(ref _underWayCount);

    /// <summary>Posts an event.</summary>
    /// <returns>Done when it was taken, or given up.</returns>
    public async Task SendAsync(string type, Order order, string chargeId, CancellationToken cancellation)
    {
        if (Url is not { Length: > 0 } url)
            return;
        var id = string.Create(CultureInfo.InvariantCulture, $"e{Interlocked.Increment(ref _count)}");
        var body = JsonSerializer.SerializeToUtf8Bytes(
            new ShopEvent(id, type, order.Id, chargeId, order.Request.Reference), JsonSerializerOptions.Web);
        Interlocked.Increment(ref _underWayCount);
        try
        {
            await DeliverAsync(url, body, $"{order.Id}/{type}/{chargeId}", cancellation);
        }
        finally
        {
            Interlocked.Decrement(ref _underWayCount);
        }
    }

    public void Dispose() => _client.Dispose();

    /// <param name="luck">What its luck hangs on.</param>
    private async Task DeliverAsync(string url, byte[] body, string luck, CancellationToken cancellation)
    {
        await Task.Delay(options.WebhookJitter * Chance.Uniform(luck, "webhook jitter"), cancellation);
        var isTwice = Chance.Hits(luck, "webhook twice", options.WebhookTwiceRatio);
        await Task.WhenAll(Enumerable.Range(0, isTwice ? 2 : 1).Select(_ => PostAsync(url, body, cancellation)));
    }

    private async Task PostAsync(string url, byte[] body, CancellationToken cancellation)
    {
        for (var count = 0; count < TriesMax; count++)
        {
            if (await TryPostAsync(url, body, cancellation))
                return;
            await Task.Delay(RetryDelay, cancellation);
        }
        Interlocked.Increment(ref _lostCount);
    }

    private async Task<bool> TryPostAsync(string url, byte[] body, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (_secret.Length > 0)
            Sign(request, body);
        try
        {
            using var response = await _client.SendAsync(request, cancellation);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    private void Sign(HttpRequestMessage request, byte[] body)
    {
        var moment = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.ASCII.GetBytes(moment), (byte)'.', .. body];
        request.Headers.Add(TimestampHeader, moment);
        request.Headers.Add(SignatureHeader, $"sha256={Convert.ToHexStringLower(HMACSHA256.HashData(_secret, signed))}");
    }
}

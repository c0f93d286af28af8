using System.Net;
using FulfilSim.Live.Options;
using FulfilSim.Live.Running;
using FulfilSim.Live.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using BadHttpRequestException = Microsoft.AspNetCore.Http.BadHttpRequestException;

namespace FulfilSim.Sandbox.Webhooks;

/// <summary>
/// Listens for what running systems post to this tool: on loopback, unless the options name another address. It heeds no settings
/// of the environment, writes no log, and reads no more of a post than it may be long.
/// </summary>
public sealed class WebhookHost : INoticeHub, IAsyncDisposable
{
    private const int ConnectionsMax = 4096;

    private static readonly TimeSpan StopMax = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan HeadMax = TimeSpan.FromSeconds(10);

    private readonly WebApplication _application;
    private readonly NoticeOffice _office;

    private WebhookHost(WebApplication application, NoticeOffice office, WebhookOptions options)
    {
        _application = application;
        _office = office;
        var bound = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Url = $"http://{NameOf(IPAddress.Parse(options.Address))}:{new Uri(bound).Port}{options.Path}";
    }

    /// <summary>Where posts are to go.</summary>
    public string Url { get; }

    /// <summary>Begins to listen.</summary>
    /// <param name="options">Where, and what posts look like.</param>
    /// <param name="secret">What signatures are checked with; empty where the options name no variable that it would be in.</param>
    /// <param name="time">Says how old signatures are.</param>
    /// <exception cref="IOException">The port is taken, or the address is not this machine's.</exception>
    public static async Task<WebhookHost> StartAsync(WebhookOptions options, ReadOnlyMemory<byte> secret, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (secret.IsEmpty != (options.SecretVariable.Length == 0))
            throw new ArgumentException("There is a secret exactly where the options name a variable for it.", nameof(secret));
        var office = new NoticeOffice(options, secret, time);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Limit(kestrel, options));
        var application = builder.Build();
        application.Run(context => TakeAsync(context, options, office));
        try
        {
            await application.StartAsync();
        }
        catch (IOException)
        {
            await application.DisposeAsync();
            throw;
        }
        return new WebhookHost(application, office, options);
    }

    public INoticeBlock Open() => _office.Open();

    public async ValueTask DisposeAsync()
    {
        using var limit = new CancellationTokenSource(StopMax);
        await _application.StopAsync(limit.Token);
        await _application.DisposeAsync();
    }

    private static void Limit(KestrelServerOptions kestrel, WebhookOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = options.BodyMax;
        kestrel.Limits.MaxConcurrentConnections = ConnectionsMax;
        kestrel.Limits.RequestHeadersTimeout = HeadMax;
        kestrel.Listen(IPAddress.Parse(options.Address), options.Port);
    }

    private static async Task TakeAsync(HttpContext context, WebhookOptions options, NoticeOffice office)
    {
        var (request, response) = (context.Request, context.Response);
        if (request.Path != options.Path)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        if (!HttpMethods.IsPost(request.Method))
        {
            response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }
        try
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body, context.RequestAborted);
            var post = new WebhookPost(body.ToArray(), HeaderOf(request, options.SignatureHeader), HeaderOf(request, options.TimestampHeader));
            response.StatusCode = StatusOf(office.Take(in post));
        }
        catch (BadHttpRequestException exception)
        {
            if (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
                office.TurnAway();
            response.StatusCode = exception.StatusCode;
        }
    }

    private static string HeaderOf(HttpRequest request, string name) => name.Length == 0 ? "" : request.Headers[name].ToString();

    private static int StatusOf(WebhookReception reception) => reception switch
    {
        WebhookReception.Forged => StatusCodes.Status401Unauthorized,
        WebhookReception.Unreadable => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status204NoContent,
    };

    /// <summary>What others can ask for who are to post to an address.</summary>
    private static string NameOf(IPAddress address)
    {
        if (address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any))
            return Dns.GetHostName();
        return address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? $"[{address}]" : $"{address}";
    }
}

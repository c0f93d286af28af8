using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using FulfilSim.Live.Options;
using FulfilSim.Live.Targets;

namespace FulfilSim.Live.Journeys.Sending;

/// <summary>Makes requests with the platform's own client, which knows TLS and proxies. Nothing of the environment is heeded.</summary>
public sealed class PlatformSender : IHttpSender
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan IdleMax = TimeSpan.FromSeconds(90);
    private static readonly HttpMethod[] Methods =
        [HttpMethod.Get, HttpMethod.Post, HttpMethod.Put, HttpMethod.Patch, HttpMethod.Delete, HttpMethod.Head];

    private readonly HttpMessageInvoker _invoker;
    private readonly string _origin;
    private readonly int _bodyMax;
    private readonly TimeProvider _time;

    /// <param name="deployment">Where requests go, and by which way.</param>
    /// <param name="bodyMax">Longest body that is read, in bytes.</param>
    /// <param name="time">The run's.</param>
    public PlatformSender(DeploymentOptions deployment, int bodyMax, TimeProvider time)
    {
        (_bodyMax, _time) = (bodyMax, time);
        _origin = new Uri(deployment.Url).GetLeftPart(UriPartial.Authority);
        var handler = new SocketsHttpHandler
        {
            UseProxy = deployment.Proxy.Length > 0,
            Proxy = deployment.Proxy.Length > 0 ? new WebProxy(deployment.Proxy) : null,
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            ActivityHeadersPropagator = null,
            ConnectTimeout = ConnectTimeout,
            PooledConnectionIdleTimeout = IdleMax,
            MaxConnectionsPerServer = deployment.ConnectionsMax,
            RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1,
            ResponseHeaderEncodingSelector = (_, _) => Encoding.Latin1,
        };
        if (deployment.AcceptAnyCertificate && TargetSafety.IsLoopback(new Uri(deployment.Url)))
            handler.SslOptions = AnyCertificate();
        _invoker = new HttpMessageInvoker(handler, disposeHandler: true);
    }

    public async ValueTask<HttpAnswer> SendAsync(HttpRequest request, CancellationToken cancellation)
    {
        using var message = MessageOf(request);
        using var timeout = new CancellationTokenSource(request.Timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        var sentAt = _time.GetTimestamp();
        try
        {
            using var response = await _invoker.SendAsync(message, either.Token);
            var (body, length) = await ReadAsync(response, request.NeedsBody, either.Token);
            return new PlatformAnswer(response)
            {
                End = HttpEnd.Answered,
                Status = (int)response.StatusCode,
                Body = body,
                BodyLength = length,
                SentAt = sentAt,
                EndedAt = _time.GetTimestamp(),
            };
        }
        catch (OperationCanceledException)
        {
            return Failed(cancellation.IsCancellationRequested ? HttpEnd.Cancelled : HttpEnd.TimedOut, sentAt);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or SocketException)
        {
            return Failed(HttpEnd.Broken, sentAt, (exception as HttpRequestException)?.HttpRequestError
                is not (HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError));
        }
    }

    public ValueTask DisposeAsync()
    {
        _invoker.Dispose();
        return ValueTask.CompletedTask;
    }

    [SuppressMessage("Security", "CA5359", Justification = "Asked for by the scenario, and only for this very machine.")]
    private static SslClientAuthenticationOptions AnyCertificate() => new() { RemoteCertificateValidationCallback = (_, _, _, _) => true };

    private PlatformAnswer Failed(HttpEnd end, long sentAt, bool mayHaveArrived = true) =>
        new(response: null) { End = end, SentAt = sentAt, EndedAt = _time.GetTimestamp(), MayHaveArrived = mayHaveArrived };

    private HttpRequestMessage MessageOf(HttpRequest request)
    {
        var message = new HttpRequestMessage(Methods[(int)request.Method], new Uri(_origin + request.Target))
        {
            Version = HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        if (request.Body.Length > 0 || request.Method is HttpVerb.Post or HttpVerb.Put or HttpVerb.Patch)
            message.Content = new ReadOnlyMemoryContent(request.Body.WrittenMemory);
        foreach (var line in Encoding.Latin1.GetString(request.Headers.Written).Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var (name, value) = (line[..colon], line[(colon + 1)..].Trim());
            if (!message.Headers.TryAddWithoutValidation(name, value))
                message.Content?.Headers.TryAddWithoutValidation(name, value);
        }
        return message;
    }

    /// <summary>Reads all of it, so that the connection can be used again; keeps no more than it may.</summary>
    private async Task<(ReadOnlyMemory<byte> Kept, long Length)> ReadAsync(HttpResponseMessage response, bool isNeeded, CancellationToken cancellation)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        var kept = new ByteBuffer();
        var length = 0L;
        while (length <= _bodyMax)
        {
            var room = new byte[4096];
            var count = await stream.ReadAsync(room, cancellation);
            if (count == 0)
                return (kept.WrittenMemory, length);
            if (isNeeded)
                kept.Add(room.AsSpan(0, (int)Math.Min(count, _bodyMax - length)));
            length += count;
        }
        return (kept.WrittenMemory, length); // the rest is thrown away with its connection
    }

    private sealed class PlatformAnswer(HttpResponseMessage? response) : HttpAnswer
    {
        private readonly (string Name, string Value)[] _headers = response is null ? [] : [.. Read(response)];

        public override string? Header(string name)
        {
            foreach (var header in _headers)
            {
                if (header.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                    return header.Value;
            }
            return null;
        }

        public override IEnumerable<string> Headers(string name) =>
            _headers.Where(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value);

        private static IEnumerable<(string, string)> Read(HttpResponseMessage response)
        {
            foreach (var (name, values) in response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated))
            {
                foreach (var value in values)
                    yield return (name, value);
            }
        }
    }
}

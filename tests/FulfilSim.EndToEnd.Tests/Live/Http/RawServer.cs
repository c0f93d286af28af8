using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using FulfilSim.Live.Http;

namespace FulfilSim.EndToEnd.Tests.Live.Http;

/// <summary>A server on loopback that says to each connection what a test tells it to, byte for byte.</summary>
internal sealed class RawServer : IDisposable
{
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly ConcurrentBag<Socket> _sockets = [];
    private readonly Func<RawPeer, Task> _serve;
    private readonly X509Certificate2? _certificate;
    private int _connectionCount;

    /// <param name="serve">What is done with a connection; when it is over, the connection is closed.</param>
    /// <param name="isSecure">Whether it speaks TLS, with a certificate that nobody vouches for.</param>
    public RawServer(Func<RawPeer, Task> serve, bool isSecure = false)
    {
        _serve = serve;
        _certificate = isSecure ? SelfSigned() : null;
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen(512);
        _ = AcceptAsync();
    }

    public int ConnectionCount => Volatile.Read(ref _connectionCount);

    public int Port => ((IPEndPoint)_listener.LocalEndPoint!).Port;

    public HttpOrigin Origin => At("127.0.0.1");

    public HttpOrigin At(string host) =>
        HttpOrigin.TryParse($"{(_certificate is null ? "http" : "https")}://{host}:{Port}", out var origin) ? origin : throw new ArgumentException(host);

    public void Dispose()
    {
        _listener.Dispose();
        foreach (var socket in _sockets)
            socket.Dispose();
        _certificate?.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await _listener.AcceptAsync());
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        _sockets.Add(socket);
        var number = Interlocked.Increment(ref _connectionCount);
        try
        {
            socket.NoDelay = true;
            Stream stream = new NetworkStream(socket);
            if (_certificate is not null)
            {
                var tls = new SslStream(stream);
                await tls.AuthenticateAsServerAsync(_certificate);
                stream = tls;
            }
            await _serve(new RawPeer(socket, stream, number));
        }
        catch (Exception exception) when (exception
            is IOException or SocketException or ObjectDisposedException or AuthenticationException)
        {
            // The other side has gone, as some tests want it to.
        }
        finally
        {
            socket.Dispose();
        }
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch.AddYears(50), DateTimeOffset.UnixEpoch.AddYears(100));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), password: null);
    }
}

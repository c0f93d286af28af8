using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;

namespace FulfilSim.Live.Http;

/// <summary>Makes connections to one origin, through a proxy where one is given, and to loopback only unless told otherwise.</summary>
internal sealed class Connector(HttpOrigin origin, HttpSenderOptions options)
{
    private const string OffLimits = "the address is not loopback, and only that is allowed";

    private readonly HttpOrigin? _proxy = HttpOrigin.TryParse(options.Proxy, out var proxy) ? proxy : null;
    private IPAddress[] _addresses = [];

    /// <summary>Whether the request line has to name the origin: a proxy reads it.</summary>
    public bool IsReadByProxy => _proxy is not null && !origin.IsSecure;

    /// <summary>Looks the name up where that was not done before, and tries its addresses one after the other.</summary>
    /// <param name="limit">Gives up. Whose wish that was, who has asked has to know.</param>
    public async Task<Connected> ConnectAsync(CancellationToken limit)
    {
        if (_proxy is not null && !options.MayLeaveLoopback && !origin.IsLoopback)
            return Connected.Not(HttpEnding.NoConnection, OffLimits); // what the proxy would connect to cannot be seen from here
        try
        {
            if (_addresses.Length == 0)
                _addresses = await Dns.GetHostAddressesAsync((_proxy ?? origin).Host, limit);
        }
        catch (SocketException)
        {
            return Connected.Not(HttpEnding.NoConnection, "the name is not known");
        }
        return await ConnectToAnyAsync(_addresses, limit);
    }

    private async Task<Connected> ConnectToAnyAsync(IPAddress[] addresses, CancellationToken limit)
    {
        var last = Connected.Not(HttpEnding.NoConnection, "the name has no address");
        foreach (var address in addresses)
        {
            last = await ConnectToAsync(address, limit);
            if (last.Ending == HttpEnding.GeneratorExhausted)
                return last;
            if (last.Wire is null)
                continue;
            if (address != addresses[0])
                _addresses = [address, .. addresses.Except([address])]; // the one that answers is asked first from now on
            return last;
        }
        _addresses = []; // the name may stand for something else by now
        return last;
    }

    private async Task<Connected> ConnectToAsync(IPAddress address, CancellationToken limit)
    {
        if (!options.MayLeaveLoopback && !IPAddress.IsLoopback(address))
            return Connected.Not(HttpEnding.NoConnection, OffLimits);
        Socket? socket = null;
        try
        {
            socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(new IPEndPoint(address, (_proxy ?? origin).Port), limit);
            var wire = await DressAsync(socket, IPAddress.IsLoopback(address), limit);
            if (wire.Wire is not null)
                socket = null; // the wire's from now on
            return wire;
        }
        catch (SocketException exception)
        {
            return Connected.Not(IsOurs(exception.SocketErrorCode) ? HttpEnding.GeneratorExhausted : HttpEnding.NoConnection, TextOf(exception));
        }
        catch (AuthenticationException)
        {
            return Connected.Not(HttpEnding.NoConnection, "no TLS: certificate or protocol");
        }
        catch (IOException)
        {
            return Connected.Not(HttpEnding.NoConnection, "closed before TLS was there");
        }
        finally
        {
            socket?.Dispose();
        }
    }

    /// <summary>Makes of a socket what requests can be sent on.</summary>
    private async Task<Connected> DressAsync(Socket socket, bool isLoopback, CancellationToken limit)
    {
        if (!origin.IsSecure)
        {
            socket.Blocking = false; // what does not go out at once is waited for without a thread
            return Connected.To(new Wire(socket, tls: null));
        }
        if (_proxy is not null && !await ProxyTunnel.OpenAsync(socket, origin, options.HeadMax, limit))
            return Connected.Not(HttpEnding.NoConnection, "the proxy opened no tunnel");
        var tls = new SslStream(new NetworkStream(socket, ownsSocket: true));
        var settings = new SslClientAuthenticationOptions
        {
            TargetHost = origin.Host,
            ApplicationProtocols = [SslApplicationProtocol.Http11],
            RemoteCertificateValidationCallback = (_, _, _, errors) =>
                errors == SslPolicyErrors.None || (options.AcceptsAnyCertificate && isLoopback),
        };
        await tls.AuthenticateAsClientAsync(settings, limit);
        return Connected.To(new Wire(socket, tls));
    }

    /// <summary>Whether it is this machine that has run out of something.</summary>
    private static bool IsOurs(SocketError error) => error
        is SocketError.AddressNotAvailable or SocketError.AddressAlreadyInUse or SocketError.TooManyOpenSockets
        or SocketError.NoBufferSpaceAvailable or SocketError.ProcessLimit;

    private static string TextOf(SocketException exception) => exception.SocketErrorCode switch
    {
        SocketError.ConnectionRefused => "the connection was refused",
        SocketError.ConnectionReset or SocketError.ConnectionAborted => "the connection was reset before it was there",
        SocketError.HostUnreachable or SocketError.NetworkUnreachable or SocketError.HostDown or SocketError.NetworkDown => "there is no way to the address",
        SocketError.AddressNotAvailable or SocketError.AddressAlreadyInUse => "this machine has no free port left",
        SocketError.TooManyOpenSockets => "this process has no free descriptor left",
        var error => $"no connection ({error})",
    };
}

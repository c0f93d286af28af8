using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text;

namespace FulfilSim.Live.Http;

/// <summary>Where a system listens: scheme, host and port.</summary>
public sealed record HttpOrigin
{
    private const int PortOfHttp = 80;
    private const int PortOfHttps = 443;

    private readonly byte[] _authority;

    private HttpOrigin(bool isSecure, string host, int port)
    {
        IsSecure = isSecure;
        Host = host;
        Port = port;
        var name = host.Contains(':', StringComparison.Ordinal) ? $"[{host}]" : host;
        Authority = port == (isSecure ? PortOfHttps : PortOfHttp) ? name : $"{name}:{port}";
        _authority = Encoding.ASCII.GetBytes(Authority);
    }

    /// <summary>Whether it speaks TLS.</summary>
    public bool IsSecure { get; }

    /// <summary>A name, or an address without brackets.</summary>
    public string Host { get; }

    public int Port { get; }

    /// <summary>Host and port as the Host header has them: without the port where it is the scheme's own.</summary>
    public string Authority { get; }

    /// <summary>Whether the host is loopback by what it says. What a name stands for is only known once it is looked up.</summary>
    public bool IsLoopback =>
        Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(Host, out var address) && IPAddress.IsLoopback(address));

    internal ReadOnlySpan<byte> AuthorityBytes => _authority;

    /// <summary>Reads the origin of a URL; its path is not looked at.</summary>
    /// <returns>False when it is no URL of HTTP, or has a name and password in it, which would be a secret in a file.</returns>
    public static bool TryParse(string url, [NotNullWhen(true)] out HttpOrigin? origin)
    {
        origin = Uri.TryCreate(url, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            && uri.UserInfo.Length == 0
            && uri.IdnHost.Length > 0
            && Ascii.IsValid(uri.IdnHost)
                ? new HttpOrigin(uri.Scheme == Uri.UriSchemeHttps, uri.IdnHost, uri.Port)
                : null;
        return origin is not null;
    }

    public bool Equals(HttpOrigin? other) =>
        other is not null && IsSecure == other.IsSecure && Port == other.Port && Host.Equals(other.Host, StringComparison.OrdinalIgnoreCase);

    public override int GetHashCode() => HashCode.Combine(IsSecure, Port, StringComparer.OrdinalIgnoreCase.GetHashCode(Host));

    public override string ToString() => $"{(IsSecure ? "https" : "http")}://{Authority}";
}

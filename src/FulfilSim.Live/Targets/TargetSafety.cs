using System.Net;
using FulfilSim.Live.Options;

namespace FulfilSim.Live.Targets;

/// <summary>Tells which targets are this very machine. All others are driven only by whoever says to own them.</summary>
public static class TargetSafety
{
    private const string LocalName = "localhost";

    /// <summary>Hosts of deployments and proxies that are not loopback, each once, in the order of the scenario.</summary>
    public static IReadOnlyList<string> HostsBeyondLoopback(LoadOptions load) =>
    [
        .. load.Deployments.Values
            .SelectMany(deployment => (string[])[deployment.Url, deployment.Proxy])
            .Where(address => address.Length > 0)
            .Where(address => !Uri.TryCreate(address, UriKind.Absolute, out var uri) || !IsLoopback(uri))
            .Select(HostOf)
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>
    /// Whether an address cannot lead anywhere else: a literal loopback address, or "localhost" (RFC 6761, 6.3). Other names may
    /// lead anywhere, whatever they lead to now.
    /// </summary>
    public static bool IsLoopback(Uri address)
    {
        var host = address.IdnHost;
        return host.Equals(LocalName, StringComparison.OrdinalIgnoreCase)
            || (address.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6 && IPAddress.TryParse(host, out var number) && IsLoopback(number));
    }

    /// <summary>127.0.0.0/8 and ::1, also as IPv4 in IPv6.</summary>
    public static bool IsLoopback(IPAddress address) => IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);

    private static string HostOf(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.IdnHost : address;
}

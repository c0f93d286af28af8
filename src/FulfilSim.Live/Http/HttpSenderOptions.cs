using FulfilSim.Statistics;

namespace FulfilSim.Live.Http;

/// <summary>How requests are sent.</summary>
public sealed record HttpSenderOptions
{
    /// <summary>Connections to one origin at a time; calls beyond wait, and are counted. Default 1000; from 1 to 100000.</summary>
    public int ConnectionsMax { get; init => field = Require.InRange(value, 1, 100_000); } = 1000;

    /// <summary>Bytes of an answer's body that are kept; the rest is read and thrown away. Default 1048576; from 0 to 67108864.</summary>
    public int BodyMax { get; init => field = Require.InRange(value, 0, 64 * 1024 * 1024); } = 1024 * 1024;

    /// <summary>Longest head of an answer in bytes; a longer one is malformed. Default 65536; from 1024 to 1048576.</summary>
    public int HeadMax { get; init => field = Require.InRange(value, 1024, 1024 * 1024); } = 64 * 1024;

    /// <summary>A connection that nobody has used for so long is closed. Default 1min; from 1ms to 1d.</summary>
    public TimeSpan IdleMax { get; init => field = Require.InRange(value, TimeSpan.FromMilliseconds(1), TimeSpan.FromDays(1)); } = TimeSpan.FromMinutes(1);

    /// <summary>Time for name, connection and TLS, within the call's own. Default 10s; from 1ms to 1h.</summary>
    public TimeSpan ConnectMax { get; init => field = Require.InRange(value, TimeSpan.FromMilliseconds(1), TimeSpan.FromHours(1)); } = TimeSpan.FromSeconds(10);

    /// <summary>Whether a certificate that nobody vouches for will do; of loopback only. Default false.</summary>
    public bool AcceptsAnyCertificate { get; init; }

    /// <summary>
    /// Whether connections may be made to addresses that are not loopback. It is looked at for each address that a name turned
    /// out to stand for, just before the connection is made. Default false.
    /// </summary>
    public bool MayLeaveLoopback { get; init; }

    /// <summary>URL of a proxy, such as "http://127.0.0.1:3128". Default: none, whatever the environment says.</summary>
    public string Proxy
    {
        get;
        init => field = value.Length == 0 || (HttpOrigin.TryParse(value, out var proxy) && !proxy.IsSecure)
            ? value
            : throw new OptionRejectedException(nameof(Proxy), value, "the URL of a proxy that is spoken to over http");
    } = "";

    /// <summary>Who says it sends the requests; empty says nothing. Default fulfilsim.</summary>
    public string UserAgent
    {
        get;
        init => field = HttpHeader.IsValue(value) ? value : throw new OptionRejectedException(nameof(UserAgent), value, "text of one line");
    } = "fulfilsim";
}

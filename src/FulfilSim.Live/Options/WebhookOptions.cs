using FulfilSim.Fulfilment.Messages;
using FulfilSim.Statistics;

namespace FulfilSim.Live.Options;

/// <summary>How notices of the running system are received.</summary>
public sealed record WebhookOptions
{
    /// <summary>Whether any are. Default false.</summary>
    public bool Enabled { get; init; }

    /// <summary>Address to listen on. Default 127.0.0.1; another one has to be said here.</summary>
    public string Address { get; init; } = "127.0.0.1";

    /// <summary>Port to listen on. Default 0: a free one, which templates know as {{webhook.url}}; to 65535.</summary>
    public int Port { get; init => field = Require.InRange(value, 0, 65_535); }

    /// <summary>Path notices are posted to. Default /webhooks.</summary>
    public string Path { get; init; } = "/webhooks";

    /// <summary>JSON path of what names the order in a notice. Default $.orderId.</summary>
    public string Order { get; init; } = "$.orderId";

    /// <summary>Name of the value, taken by a step, that is the same for the journey's order. Default orderId.</summary>
    public string OrderValue { get; init; } = "orderId";

    /// <summary>JSON path of the notice's own id; notices with one id count once. Default $.id.</summary>
    public string Id { get; init; } = "$.id";

    /// <summary>JSON path of what kind of notice it is. Default $.type.</summary>
    public string Type { get; init; } = "$.type";

    /// <summary>What each kind of notice says of the order; other kinds are counted and say nothing.</summary>
    public IReadOnlyDictionary<string, NoticeMeaning> Means { get; init; } = new OrderedDictionary<string, NoticeMeaning>();

    /// <summary>Environment variable with the secret that signatures are checked with. Default: none, and nothing is checked.</summary>
    public string SecretVariable { get; init; } = "";

    /// <summary>Header with the signature: hexadecimal HMAC-SHA256, "sha256=" before it allowed. Default X-Signature.</summary>
    public string SignatureHeader { get; init; } = "X-Signature";

    /// <summary>Header with the moment of signing in seconds since 1970, which then stands before the body, with a dot between. Default: none.</summary>
    public string TimestampHeader { get; init; } = "";

    /// <summary>How old a moment of signing may be. Default 5min; from 1s to 1d.</summary>
    public TimeSpan Tolerance { get; init => field = Require.InRange(value, TimeSpan.FromSeconds(1), TimeSpan.FromDays(1)); } = TimeSpan.FromMinutes(5);

    /// <summary>Longest body in bytes. Default 65536; from 1 to 16777216.</summary>
    public int BodyMax { get; init => field = Require.InRange(value, 1, 16 * 1024 * 1024); } = 65_536;
}

using FulfilSim.Live.Options;

namespace FulfilSim.Live.Http;

/// <summary>One request, ready to be sent.</summary>
public sealed record HttpCall
{
    /// <summary>Default get.</summary>
    public HttpVerb Verb { get; init; }

    /// <summary>Where it is sent.</summary>
    public required HttpOrigin Origin { get; init; }

    /// <summary>Path and query, percent-encoded; begins with a slash.</summary>
    public required string Target
    {
        get;
        init => field = IsTarget(value) ? value : throw new ArgumentException($"\"{value}\" is no path with its query, percent-encoded.", nameof(value));
    }

    /// <summary>Headers of this call. Host and Content-Length are made; a Host that is given here stands instead. Default: none.</summary>
    public IReadOnlyList<HttpHeader> Headers { get; init; } = [];

    /// <summary>Further headers, made by <see cref="HttpHeader.Render"/>: those that many calls share. Default: none.</summary>
    public ReadOnlyMemory<byte> RenderedHeaders { get; init; }

    /// <summary>Default: none.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Where the reply's bytes are kept; what they overwrite is another reply's no more. Default: the reply has its own.</summary>
    internal ByteKeeper? Keeper { get; init; }

    /// <summary>
    /// Whether it may be sent again on another connection when the one that was kept open turns out to be closed: it comes to the
    /// same whether it arrives once or twice. Default: what RFC 9110 says of the verb; a post whose key the target knows may say so.
    /// </summary>
    public bool IsIdempotent
    {
        get => _isIdempotent ?? Verb is not (HttpVerb.Post or HttpVerb.Patch);
        init => _isIdempotent = value;
    }

    private readonly bool? _isIdempotent;

    /// <summary>Whether a text can be a target: a slash, then visible ASCII without "#".</summary>
    public static bool IsTarget(ReadOnlySpan<char> text) =>
        text.StartsWith('/') && !text.ContainsAnyExceptInRange('!', '~') && !text.Contains('#');
}

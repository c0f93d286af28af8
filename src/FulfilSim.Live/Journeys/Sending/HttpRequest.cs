using FulfilSim.Live.Http;
using FulfilSim.Live.Options;

namespace FulfilSim.Live.Journeys.Sending;

/// <summary>A request, written out. One of these is used over and over.</summary>
public sealed class HttpRequest
{
    public HttpVerb Method { get; internal set; }

    /// <summary>Path and query, percent-encoded, with a slash in front.</summary>
    public string Target { get; internal set; } = "/";

    /// <summary>Lines of headers, each with its end of line; neither Host nor what says how long the body is.</summary>
    public ByteBuffer Headers { get; } = new();

    /// <summary>The body; empty for none.</summary>
    public ByteBuffer Body { get; } = new();

    /// <summary>Where its answer's bytes are, until the next one comes.</summary>
    internal ByteKeeper Answer { get; } = new();

    /// <summary>Whether the answer's body is of interest.</summary>
    public bool NeedsBody { get; internal set; }

    /// <summary>Whether sending it twice does no more than sending it once.</summary>
    public bool IsIdempotent { get; internal set; }

    /// <summary>The answer has to be there in this time.</summary>
    public TimeSpan Timeout { get; internal set; }
}

using System.Buffers.Text;
using System.Text;
using FulfilSim.Live.Options;

namespace FulfilSim.Live.Http;

/// <summary>Renders calls into one buffer, so that each goes out in one write.</summary>
/// <param name="options">Who says it sends.</param>
/// <param name="isThroughProxy">Whether a proxy reads the request line, and has to be told the origin there.</param>
internal sealed class RequestWriter(HttpSenderOptions options, bool isThroughProxy)
{
    private const int DigitsMax = 20;

    private readonly ByteKeeper _bytes = new();
    private readonly byte[] _userAgent = options.UserAgent.Length == 0 ? [] : HttpHeader.Render([new("User-Agent", options.UserAgent)]);

    /// <summary>The request. Good until the next one is rendered.</summary>
    public ReadOnlyMemory<byte> Render(HttpCall call)
    {
        _bytes.Clear();
        RenderRequestLine(call);
        if (!Names(call, "Host"))
            RenderHost(call.Origin);
        if (!Names(call, "User-Agent"))
            _bytes.Add(_userAgent);
        _bytes.Add(call.RenderedHeaders.Span);
        foreach (var header in call.Headers)
            Render(header);
        if (call.Body.Length > 0 || call.Verb is HttpVerb.Post or HttpVerb.Put or HttpVerb.Patch)
            RenderLength(call.Body.Length);
        _bytes.Add("\r\n"u8);
        _bytes.Add(call.Body.Span);
        return _bytes.Memory;
    }

    /// <summary>Asks a proxy for a tunnel.</summary>
    public static byte[] Tunnel(HttpOrigin origin) =>
        Encoding.ASCII.GetBytes($"CONNECT {origin.Host}:{origin.Port} HTTP/1.1\r\nHost: {origin.Host}:{origin.Port}\r\n\r\n");

    private void RenderRequestLine(HttpCall call)
    {
        _bytes.Add(NameOf(call.Verb));
        if (isThroughProxy)
        {
            _bytes.Add("http://"u8);
            _bytes.Add(call.Origin.AuthorityBytes);
        }
        Add(Encoding.ASCII, call.Target);
        _bytes.Add(" HTTP/1.1\r\n"u8);
    }

    private void RenderHost(HttpOrigin origin)
    {
        _bytes.Add("Host: "u8);
        _bytes.Add(origin.AuthorityBytes);
        _bytes.Add("\r\n"u8);
    }

    private void Render(HttpHeader header)
    {
        Add(Encoding.ASCII, header.Name);
        _bytes.Add(": "u8);
        Add(Encoding.UTF8, header.Value);
        _bytes.Add("\r\n"u8);
    }

    private void RenderLength(int length)
    {
        _bytes.Add("Content-Length: "u8);
        Utf8Formatter.TryFormat(length, _bytes.Room(DigitsMax), out var count);
        _bytes.Advance(count);
        _bytes.Add("\r\n"u8);
    }

    private void Add(Encoding encoding, string text) =>
        _bytes.Advance(encoding.GetBytes(text, _bytes.Room(encoding.GetMaxByteCount(text.Length))));

    private static bool Names(HttpCall call, string name)
    {
        for (var index = 0; index < call.Headers.Count; index++)
        {
            if (call.Headers[index].Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static ReadOnlySpan<byte> NameOf(HttpVerb verb) => verb switch
    {
        HttpVerb.Get => "GET "u8,
        HttpVerb.Post => "POST "u8,
        HttpVerb.Put => "PUT "u8,
        HttpVerb.Patch => "PATCH "u8,
        HttpVerb.Delete => "DELETE "u8,
        HttpVerb.Head => "HEAD "u8,
        _ => throw new ArgumentOutOfRangeException(nameof(verb), verb, "A verb without a name."),
    };
}

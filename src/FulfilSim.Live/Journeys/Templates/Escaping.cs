using System.Buffers;

namespace FulfilSim.Live.Journeys.Templates;

/// <summary>Puts a value where it can do no harm: it stays one text, one part of a path, one line of a header.</summary>
internal static class Escaping
{
    private static readonly SearchValues<byte> Unreserved =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"u8);

    // RFC 3986: what may stand in a path or query as it is, and what is escaped already.
    private static readonly SearchValues<byte> PathLetters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/?%"u8);

    private static readonly SearchValues<byte> JsonTrouble = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(code => (byte)code), (byte)'"', (byte)'\\']);

    private static readonly SearchValues<byte> HeaderTrouble =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Where(code => code != '\t').Select(code => (byte)code), 0x7F]);

    public static void Add(ReadOnlySpan<byte> value, TemplatePlace place, ByteBuffer into)
    {
        switch (place)
        {
            case TemplatePlace.Json:
                AddJson(value, into);
                break;
            case TemplatePlace.Path:
                AddEncoded(value, Unreserved, into);
                break;
            case TemplatePlace.Header:
                AddHeader(value, into);
                break;
            default:
                into.Add(value);
                break;
        }
    }

    /// <summary>A path and query that is one already; only what may never stand there is encoded.</summary>
    public static void AddPath(ReadOnlySpan<byte> path, ByteBuffer into) => AddEncoded(path, PathLetters, into);

    private static void AddJson(ReadOnlySpan<byte> value, ByteBuffer into)
    {
        while (true)
        {
            var trouble = value.IndexOfAny(JsonTrouble);
            if (trouble < 0)
            {
                into.Add(value);
                return;
            }
            into.Add(value[..trouble]);
            AddJsonEscape(value[trouble], into);
            value = value[(trouble + 1)..];
        }
    }

    private static void AddJsonEscape(byte octet, ByteBuffer into)
    {
        into.Add((byte)'\\');
        if (octet is (byte)'"' or (byte)'\\')
        {
            into.Add(octet);
            return;
        }
        into.Add("u00"u8);
        AddHex(octet, into);
    }

    private static void AddEncoded(ReadOnlySpan<byte> value, SearchValues<byte> asItIs, ByteBuffer into)
    {
        while (true)
        {
            var trouble = value.IndexOfAnyExcept(asItIs);
            if (trouble < 0)
            {
                into.Add(value);
                return;
            }
            into.Add(value[..trouble]);
            into.Add((byte)'%');
            AddHex(value[trouble], into);
            value = value[(trouble + 1)..];
        }
    }

    /// <summary>What would end the line, or upset whoever reads it, becomes a space.</summary>
    private static void AddHeader(ReadOnlySpan<byte> value, ByteBuffer into)
    {
        while (true)
        {
            var trouble = value.IndexOfAny(HeaderTrouble);
            if (trouble < 0)
            {
                into.Add(value);
                return;
            }
            into.Add(value[..trouble]);
            into.Add((byte)' ');
            value = value[(trouble + 1)..];
        }
    }

    private static void AddHex(byte octet, ByteBuffer into)
    {
        into.Add(HexDigit(octet >> 4));
        into.Add(HexDigit(octet & 0xF));
    }

    private static byte HexDigit(int digit) => (byte)(digit < 10 ? '0' + digit : 'A' + digit - 10);
}

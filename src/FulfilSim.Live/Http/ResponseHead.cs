using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace FulfilSim.Live.Http;

/// <summary>How the end of a body is found.</summary>
internal enum BodyFraming
{
    Counted = 0,
    Chunked,
    UntilClose,
}

/// <summary>What the head of a response says of the rest, by RFC 9112, sections 6.3 and 9.3.</summary>
internal struct ResponseHead
{
    private static readonly SearchValues<byte> NameBytes =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    private bool _hasLength;
    private bool _isChunked;
    private bool _saysClose;
    private bool _saysKeepAlive;

    public int Status { get; private set; }

    public BodyFraming Framing { get; private set; }

    /// <summary>Bytes of a counted body.</summary>
    public long Length { get; private set; }

    /// <summary>Whether the connection is good for another request once the body is read.</summary>
    public bool KeepsConnection { get; private set; }

    /// <summary>Reads a whole head, its empty line included.</summary>
    /// <param name="head">Folded lines are unfolded in it.</param>
    /// <param name="isBodyless">Whether the request was one whose answer has a head alone.</param>
    public static Malformation Read(Span<byte> head, bool isBodyless, out ResponseHead result)
    {
        result = default;
        HeadLines.Unfold(head);
        ReadOnlySpan<byte> rest = head;
        if (!result.TakeStatusLine(HeadLines.Take(ref rest), out var isNewer))
            return Malformation.StatusLine;
        for (var line = HeadLines.Take(ref rest); !line.IsEmpty; line = HeadLines.Take(ref rest))
        {
            if (result.TakeHeader(line) is var problem and not Malformation.None)
                return problem;
        }
        result.Frame(isBodyless, isNewer);
        return result.Status == 101 ? Malformation.Upgrade : Malformation.None;
    }

    /// <summary>"HTTP/1.1 200 OK", of which the reason may be missing.</summary>
    private bool TakeStatusLine(ReadOnlySpan<byte> line, out bool isNewer)
    {
        isNewer = line.StartsWith("HTTP/1.1 "u8);
        if ((!isNewer && !line.StartsWith("HTTP/1.0 "u8)) || line.Length < 12 || (line.Length > 12 && line[12] != ' '))
            return false;
        if (!Utf8Parser.TryParse(line.Slice(9, 3), out int status, out var used) || used != 3 || status < 100)
            return false;
        Status = status;
        return true;
    }

    private Malformation TakeHeader(ReadOnlySpan<byte> line)
    {
        var colon = line.IndexOf((byte)':');
        if (colon <= 0 || line[..colon].ContainsAnyExcept(NameBytes) || line.Contains((byte)'\r') || line.Contains((byte)0))
            return Malformation.HeaderLine;
        var name = line[..colon];
        var value = HeadLines.ValueOf(line);
        switch (name.Length)
        {
            case 10 when Ascii.EqualsIgnoreCase(name, "Connection"u8):
                TakeConnection(value);
                return Malformation.None;
            case 14 when Ascii.EqualsIgnoreCase(name, "Content-Length"u8):
                return TakeLength(value) ? Malformation.None : Malformation.Length;
            case 17 when Ascii.EqualsIgnoreCase(name, "Transfer-Encoding"u8):
                var isKnown = !_isChunked && Ascii.EqualsIgnoreCase(value, "chunked"u8);
                _isChunked = true;
                return isKnown ? Malformation.None : Malformation.TransferCoding;
            default:
                return Malformation.None;
        }
    }

    private void TakeConnection(ReadOnlySpan<byte> value)
    {
        foreach (var part in value.Split((byte)','))
        {
            var word = value[part].Trim(" \t"u8);
            _saysClose |= Ascii.EqualsIgnoreCase(word, "close"u8);
            _saysKeepAlive |= Ascii.EqualsIgnoreCase(word, "keep-alive"u8);
        }
    }

    /// <summary>One number; the same one several times is allowed, as proxies are known to repeat it.</summary>
    private bool TakeLength(ReadOnlySpan<byte> value)
    {
        foreach (var part in value.Split((byte)','))
        {
            var word = value[part].Trim(" \t"u8);
            if (word.IsEmpty || word.ContainsAnyExceptInRange((byte)'0', (byte)'9')
                || !Utf8Parser.TryParse(word, out long length, out var used) || used != word.Length || (_hasLength && length != Length))
                return false;
            Length = length;
            _hasLength = true;
        }
        return true;
    }

    private void Frame(bool isBodyless, bool isNewer)
    {
        KeepsConnection = isNewer ? !_saysClose : _saysKeepAlive && !_saysClose;
        if (isBodyless || Status is < 200 or 204 or 304)
            Length = 0;
        else if (_isChunked)
        {
            Framing = BodyFraming.Chunked;
            KeepsConnection &= !_hasLength; // who gives both may mean something else by the one than we by the other
        }
        else if (!_hasLength)
        {
            Framing = BodyFraming.UntilClose;
            KeepsConnection = false;
        }
    }
}

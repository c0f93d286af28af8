namespace FulfilSim.Live.Http;

/// <summary>
/// Reads one response after the other from bytes that come in any pieces. Knows nothing of sockets and time. Interim answers
/// (100, 103) are read over.
/// </summary>
/// <param name="headMax">Longest head that is read, in bytes.</param>
/// <param name="bodyMax">Bytes of a body that are kept; what is beyond is counted and thrown away.</param>
internal sealed class ResponseParser(int headMax, int bodyMax)
{
    private const int InterimMax = 16;

    private readonly ByteKeeper _kept = new(); // the head, and behind it the body
    private ResponseHead _head;
    private ChunkReader _chunks;
    private Place _place = Place.Done;
    private bool _isBodyless;
    private int _lineStart;
    private int _headLength;
    private int _interimCount;

    private enum Place
    {
        Head = 0,
        Body,
        Done,
        Malformed,
    }

    public bool IsDone => _place == Place.Done;

    /// <summary>Why it is no response; none when it is, or may still become one.</summary>
    public Malformation Malformation { get; private set; }

    public int Status => _head.Status;

    /// <summary>Whether the connection is good for another request.</summary>
    public bool KeepsConnection => IsDone && _head.KeepsConnection;

    /// <summary>Bytes that the body had so far, kept or not.</summary>
    public long BodyLength { get; private set; }

    /// <summary>Bytes of the head, behind which the body begins in what is kept.</summary>
    public int HeadLength => _headLength;

    /// <summary>Head and body. Good until the next response begins.</summary>
    public ReadOnlyMemory<byte> Kept => _kept.Memory;

    /// <summary>The next response.</summary>
    /// <param name="isBodyless">Whether it answers a request whose answer has a head alone.</param>
    public void Begin(bool isBodyless)
    {
        _isBodyless = isBodyless;
        _interimCount = 0;
        BeginHead();
    }

    /// <summary>Reads what has come.</summary>
    /// <returns>How many of the bytes belong to this response; fewer than all only when it is done or malformed.</returns>
    public int Feed(ReadOnlySpan<byte> input)
    {
        var used = 0;
        while (used < input.Length && _place is (Place.Head or Place.Body))
            used += _place == Place.Head ? FeedHead(input[used..]) : FeedBody(input[used..]);
        return used;
    }

    /// <summary>Nothing more will come. Only a body without a length of its own is done by that.</summary>
    public void EndInput()
    {
        if (_place == Place.Body && _head.Framing == BodyFraming.UntilClose)
            _place = Place.Done;
    }

    private void BeginHead()
    {
        _kept.Clear();
        _head = default;
        _place = Place.Head;
        Malformation = Malformation.None;
        (_lineStart, _headLength, BodyLength) = (0, 0, 0);
    }

    /// <summary>Takes in as much as the next line has; an empty one ends the head.</summary>
    private int FeedHead(ReadOnlySpan<byte> input)
    {
        var feed = input.IndexOf((byte)'\n');
        var taken = input[..(feed < 0 ? input.Length : feed + 1)];
        if (_kept.Count + taken.Length > headMax)
            return Refuse(Malformation.HeadTooLong);
        _kept.Add(taken);
        if (feed < 0)
            return taken.Length;
        var line = _kept.Span[_lineStart..];
        _lineStart = _kept.Count;
        if (line is [(byte)'\n'] or [(byte)'\r', (byte)'\n'])
            EndHead();
        return taken.Length;
    }

    private void EndHead()
    {
        _headLength = _kept.Count;
        var problem = ResponseHead.Read(_kept.Span, _isBodyless, out _head);
        if (problem != Malformation.None)
            Refuse(problem);
        else if (_head.Status >= 200)
            BeginBody();
        else if (++_interimCount > InterimMax)
            Refuse(Malformation.TooManyInterim);
        else
            BeginHead();
    }

    private void BeginBody()
    {
        _chunks = default;
        _place = _head is { Framing: BodyFraming.Counted, Length: 0 } ? Place.Done : Place.Body;
    }

    private int FeedBody(ReadOnlySpan<byte> input)
    {
        if (_head.Framing == BodyFraming.Chunked)
            return FeedChunks(input);
        var taken = _head.Framing == BodyFraming.UntilClose ? input : input[..(int)Math.Min(input.Length, _head.Length - BodyLength)];
        Keep(taken);
        if (_head.Framing == BodyFraming.Counted && BodyLength == _head.Length)
            _place = Place.Done;
        return taken.Length;
    }

    private int FeedChunks(ReadOnlySpan<byte> input)
    {
        var used = _chunks.Read(input, out var data);
        Keep(data);
        if (_chunks.IsBroken)
            return Refuse(Malformation.Chunk);
        if (_chunks.IsDone)
            _place = Place.Done;
        return used;
    }

    private void Keep(ReadOnlySpan<byte> data)
    {
        BodyLength += data.Length;
        var room = bodyMax - (_kept.Count - _headLength);
        _kept.Add(data[..Math.Min(room, data.Length)]);
    }

    private int Refuse(Malformation problem)
    {
        Malformation = problem;
        _place = Place.Malformed;
        return 0;
    }
}

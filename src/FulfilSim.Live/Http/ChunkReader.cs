namespace FulfilSim.Live.Http;

/// <summary>
/// Takes the chunked coding off a body (RFC 9112, section 7.1), however the bytes come in pieces. Extensions and trailers are
/// read over; as nobody has use for them, so are their contents.
/// </summary>
internal struct ChunkReader
{
    private const int DigitsMax = 15; // more than any body has bytes, and far from an overflow
    private const int OverheadMax = 16 * 1024; // of one frame, and of all trailers

    private Place _place;
    private long _left;
    private int _digits;
    private int _overhead;
    private int _lineLength;

    private enum Place
    {
        Size = 0,
        Extension,
        SizeEnd,
        Data,
        DataEnd,
        DataEndFeed,
        Trailer,
        TrailerEnd,
        Done,
        Broken,
    }

    public readonly bool IsDone => _place == Place.Done;

    public readonly bool IsBroken => _place == Place.Broken;

    /// <summary>Reads on.</summary>
    /// <param name="input">What has come.</param>
    /// <param name="data">The next stretch of the body itself; may be empty.</param>
    /// <returns>How many bytes of the input are used up. To be called again with the others, unless done or broken.</returns>
    public int Read(ReadOnlySpan<byte> input, out ReadOnlySpan<byte> data)
    {
        data = default;
        var used = 0;
        while (used < input.Length && _place is not (Place.Done or Place.Broken))
        {
            if (_place == Place.Data)
            {
                data = input[used..][..(int)Math.Min(_left, input.Length - used)];
                _left -= data.Length;
                if (_left == 0)
                    _place = Place.DataEnd;
                return used + data.Length;
            }
            Take(input[used++]);
        }
        return used;
    }

    private void Take(byte next)
    {
        _place = ++_overhead > OverheadMax ? Place.Broken : _place switch
        {
            Place.Size => Size(next),
            Place.Extension => next == '\r' ? Place.SizeEnd : next == '\n' ? Place.Broken : Place.Extension,
            Place.SizeEnd => next != '\n' ? Place.Broken : _left == 0 ? Place.Trailer : Place.Data,
            Place.DataEnd => next == '\r' ? Place.DataEndFeed : Place.Broken,
            Place.DataEndFeed => next == '\n' ? NextChunk() : Place.Broken,
            Place.Trailer => Trailer(next),
            Place.TrailerEnd => TrailerEnd(next),
            _ => Place.Broken,
        };
    }

    private Place Size(byte next)
    {
        if (char.IsAsciiHexDigit((char)next) && _digits < DigitsMax)
        {
            _digits++;
            _left = (_left << 4) | (uint)HexOf(next);
            return Place.Size;
        }
        if (_digits == 0)
            return Place.Broken;
        return next switch
        {
            (byte)'\r' => Place.SizeEnd,
            (byte)';' or (byte)' ' or (byte)'\t' => Place.Extension,
            _ => Place.Broken,
        };
    }

    private Place NextChunk()
    {
        _digits = 0;
        _overhead = 0;
        return Place.Size;
    }

    private Place Trailer(byte next)
    {
        if (next == '\r')
            return Place.TrailerEnd;
        _lineLength++;
        return next == '\n' ? Place.Broken : Place.Trailer;
    }

    private Place TrailerEnd(byte next)
    {
        if (next != '\n')
            return Place.Broken;
        var isLast = _lineLength == 0;
        _lineLength = 0;
        return isLast ? Place.Done : Place.Trailer;
    }

    private static int HexOf(byte digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
}

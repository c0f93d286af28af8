namespace FulfilSim.Live.Http;

/// <summary>Bytes one after the other, in a buffer that is used again.</summary>
internal sealed class ByteKeeper
{
    private const int SizeFirst = 1024;
    private const int SizeKept = 64 * 1024; // what was grown for one long answer is not held for all the short ones

    private byte[] _bytes = []; // a call that waits for a connection has no answer yet

    public int Count { get; private set; }

    public Span<byte> Span => _bytes.AsSpan(0, Count);

    public ReadOnlyMemory<byte> Memory => _bytes.AsMemory(0, Count);

    public void Clear()
    {
        Count = 0;
        if (_bytes.Length > SizeKept)
            _bytes = [];
    }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        Count += bytes.Length;
    }

    /// <summary>Room behind what is there; what is written there counts once <see cref="Advance"/> says so.</summary>
    public Span<byte> Room(int count)
    {
        if (_bytes.Length - Count < count)
            Grow(count);
        return _bytes.AsSpan(Count);
    }

    public void Advance(int count) => Count += count;

    private void Grow(int count) =>
        Array.Resize(ref _bytes, Math.Max(checked(Count + count), (int)Math.Clamp(2L * _bytes.Length, SizeFirst, Array.MaxLength)));
}

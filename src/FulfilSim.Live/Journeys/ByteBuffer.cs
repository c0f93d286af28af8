using System.Buffers.Text;
using System.Text;
using FulfilSim.Statistics;

namespace FulfilSim.Live.Journeys;

/// <summary>Bytes that are put one behind the other. Grows as it must, and is used over and over.</summary>
public sealed class ByteBuffer
{
    private const int NumberLengthMax = 20;

    /// <summary>Room that it has with its first byte: none before, as many are made that are never written into.</summary>
    private readonly int _capacity;

    private byte[] _bytes = [];

    /// <param name="capacity">How many bytes fit before it grows.</param>
    public ByteBuffer(int capacity = 256) => _capacity = Require.AtLeast(capacity, 1);

    /// <summary>Bytes in it.</summary>
    public int Length { get; private set; }

    /// <summary>What is in it, until something is added or it is cleared.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>The same for somebody who waits meanwhile.</summary>
    public ReadOnlyMemory<byte> WrittenMemory => _bytes.AsMemory(0, Length);

    public void Clear() => Length = 0;

    public void Add(byte octet)
    {
        if (Length == _bytes.Length)
            Grow(1);
        _bytes[Length++] = octet;
    }

    public void Add(ReadOnlySpan<byte> octets)
    {
        octets.CopyTo(Room(octets.Length));
        Length += octets.Length;
    }

    /// <summary>A number in decimal digits.</summary>
    public void Add(long number)
    {
        Utf8Formatter.TryFormat(number, Room(NumberLengthMax), out var length);
        Length += length;
    }

    /// <summary>A text in UTF-8.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        var room = Room(Encoding.UTF8.GetMaxByteCount(text.Length));
        Length += Encoding.UTF8.GetBytes(text, room);
    }

    /// <summary>Takes back what was added since it was so long.</summary>
    public void CutTo(int length)
    {
        Invariant.Holds(length >= 0 && length <= Length);
        Length = length;
    }

    /// <summary>Room to write into; what is written counts after <see cref="Advance"/>.</summary>
    public Span<byte> Room(int count)
    {
        if (_bytes.Length - Length < count)
            Grow(count);
        return _bytes.AsSpan(Length);
    }

    public void Advance(int count)
    {
        Invariant.Holds(count >= 0 && Length + count <= _bytes.Length);
        Length += count;
    }

    /// <summary>Lets go of much room that was needed once.</summary>
    public void ShrinkTo(int capacity)
    {
        Length = 0;
        if (_bytes.Length > capacity)
            _bytes = new byte[capacity];
    }

    private void Grow(int count) => Array.Resize(ref _bytes, Math.Max(Length + count, Math.Max(_capacity, 2 * _bytes.Length)));
}

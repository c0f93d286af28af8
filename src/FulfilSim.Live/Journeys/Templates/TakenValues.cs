using FulfilSim.Statistics;

namespace FulfilSim.Live.Journeys.Templates;

/// <summary>Values that answers gave, by their numbers. One behind the other in one buffer, so that taking them costs no object.</summary>
internal sealed class TakenValues
{
    /// <summary>A longer one is not taken: it would come back in every later request.</summary>
    public const int LengthMax = 64 * 1024;

    private readonly ByteBuffer _bytes = new();
    private readonly (int Start, int Length)[] _places;

    /// <param name="count">How many there may be.</param>
    public TakenValues(int count)
    {
        _places = new (int, int)[count];
        Clear();
    }

    public void Clear()
    {
        _bytes.ShrinkTo(4096);
        Array.Fill(_places, (-1, 0));
    }

    public bool TryGet(int index, out ReadOnlySpan<byte> value)
    {
        var (start, length) = _places[index];
        value = start < 0 ? default : _bytes.Written.Slice(start, length);
        return start >= 0;
    }

    /// <summary>A value that is taken again replaces the one before.</summary>
    public void Set(int index, ReadOnlySpan<byte> value)
    {
        Invariant.Holds(value.Length <= LengthMax);
        _places[index] = (_bytes.Length, value.Length);
        _bytes.Add(value);
    }

    /// <summary>All of them in one piece, to be kept.</summary>
    public byte[] Packed()
    {
        var packed = new ByteBuffer((sizeof(int) * _places.Length) + _bytes.Length + 1);
        for (var index = 0; index < _places.Length; index++)
        {
            var isThere = TryGet(index, out var value);
            BitConverter.TryWriteBytes(packed.Room(sizeof(int)), isThere ? value.Length : -1);
            packed.Advance(sizeof(int));
            packed.Add(value);
        }
        return packed.Written.ToArray();
    }

    /// <summary>Whether values are among those that <see cref="Packed"/> has kept.</summary>
    public static bool Has(ReadOnlySpan<byte> packed, ReadOnlySpan<int> indexes)
    {
        var foundCount = 0;
        for (var index = 0; packed.Length >= sizeof(int); index++)
        {
            var length = BitConverter.ToInt32(packed);
            if (length >= 0 && indexes.Contains(index))
                foundCount++;
            packed = packed[(sizeof(int) + Math.Max(0, length))..];
        }
        return foundCount == indexes.Length;
    }

    /// <summary>What <see cref="Packed"/> has kept.</summary>
    public void Unpack(ReadOnlySpan<byte> packed)
    {
        Clear();
        for (var index = 0; index < _places.Length; index++)
        {
            var length = BitConverter.ToInt32(packed);
            packed = packed[sizeof(int)..];
            if (length < 0)
                continue;
            Set(index, packed[..length]);
            packed = packed[length..];
        }
    }
}

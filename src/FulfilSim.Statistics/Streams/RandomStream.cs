using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace FulfilSim.Statistics;

/// <summary>
/// A sequence of random numbers, made as it is asked for. A copy goes its own way, so pass it by <c>ref</c> to go on.
/// One stream holds 2^33 numbers of 64 bits.
/// </summary>
[SuppressMessage("Naming", "CA1711", Justification = "A stream of random numbers is the field's own term (L'Ecuyer).")]
public struct RandomStream
{
    private const double UnitOf53Bits = 1.0 / (1UL << 53);
    private const double UnitOf52Bits = 1.0 / (1UL << 52);

    private readonly ulong _key;
    private readonly ulong _entity;
    private ulong _position;
    private ulong _spare;
    private bool _hasSpare;

    internal RandomStream(ulong key, ulong entity, uint occurrence)
    {
        _key = key;
        _entity = entity;
        _position = (ulong)occurrence << 32;
    }

    /// <summary>64 fair bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong NextUInt64()
    {
        if (_hasSpare)
        {
            _hasSpare = false;
            return _spare;
        }
        return NextBlock();
    }

    /// <summary>A number of [0, 1): 0 may come, 1 never. A multiple of 2^-53.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double NextUnit() => (NextUInt64() >> 11) * UnitOf53Bits;

    /// <summary>A number of (0, 1): neither 0 nor 1 ever comes. An odd multiple of 2^-53.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double NextOpenUnit() => ((NextUInt64() >> 12) + 0.5) * UnitOf52Bits;

    /// <summary>An index below <paramref name="count"/>, each as likely to within 2^-32. Uses one number.</summary>
    /// <param name="count">At least 1.</param>
    /// <remarks>Multiply and shift, Lemire (2019), without its rejection: a fixed number of draws is worth more here
    /// than the last bias, which is below count / 2^64.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int NextIndex(int count)
    {
        Invariant.Holds(count > 0);
        return (int)Math.BigMul(NextUInt64(), (ulong)count, out _);
    }

    /// <summary>Whether something of this probability happens. A higher probability never undoes a yes.</summary>
    /// <param name="probability">0 is never, 1 is always.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool NextChance(double probability) => NextUnit() < probability;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ulong NextBlock()
    {
        (var first, _spare) = Philox.Block(_key, _entity, _position);
        _hasSpare = true;
        _position++;
        Invariant.Holds((uint)_position != 0);
        return first;
    }
}

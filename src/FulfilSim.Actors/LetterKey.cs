using System.Runtime.CompilerServices;
using FulfilSim.Statistics;

namespace FulfilSim.Actors;

/// <summary>
/// A letter's place in the order of deliveries, in 16 bytes, so that four of them share a line of the processor's cache:
/// due time, then sequence, with the letter's slot in the low bits behind it.
/// </summary>
internal readonly struct LetterKey
{
    /// <summary>67 million letters may wait at once; 1.3 × 10^11 may be sent in one run.</summary>
    private const int SlotBits = 26;

    private const int SequenceBits = 63 - SlotBits;

    private readonly long _order;

    /// <param name="due">Ticks, not negative.</param>
    /// <param name="sequence">Order of sending.</param>
    /// <param name="slot">Where its content lies.</param>
    public LetterKey(long due, long sequence, int slot)
    {
        Invariant.Holds((uint)slot < 1u << SlotBits && (ulong)sequence < 1ul << SequenceBits);
        Due = due;
        _order = (sequence << SlotBits) | (uint)slot;
    }

    public long Due { get; }

    public long Sequence => _order >> SlotBits;

    public int Slot => (int)(_order & ((1 << SlotBits) - 1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsBefore(in LetterKey other) => Due < other.Due || (Due == other.Due && _order < other._order);

    /// <summary>The same as 1 or 0, without a branch: which of two letters comes first is nothing a processor could guess. A subtraction
    /// of both words as one number, whose sign is the answer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Before(in LetterKey other)
    {
        var borrow = (long)((ulong)(_order - other._order) >> 63);
        return (int)((ulong)(Due - other.Due - borrow) >> 63);
    }
}

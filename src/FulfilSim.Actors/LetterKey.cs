using System.Runtime.CompilerServices;
using FulfilSim.Statistics;

namespace FulfilSim.Actors;

/// <summary>
/// A letter's place in the order of deliveries, in 16 bytes, so that four of them share a line of the processor's cache:
/// due time, then sequence, with the letter's slot in the low bits behind it.
/// </summary>
internal readonly struct LetterKey
{
    /// <summary>67 million letters may wait at once; 2.7 × 10^11 may be sent in one run.</summary>
    private const int SlotBits = 26;

    private readonly ulong _order;

    /// <param name="due">Ticks.</param>
    /// <param name="sequence">Order of sending.</param>
    /// <param name="slot">Where its content lies.</param>
    public LetterKey(long due, long sequence, int slot)
    {
        Invariant.Holds((uint)slot < 1u << SlotBits && (ulong)sequence < 1ul << (64 - SlotBits));
        Due = due;
        _order = ((ulong)sequence << SlotBits) | (uint)slot;
    }

    public long Due { get; }

    public long Sequence => (long)(_order >> SlotBits);

    public int Slot => (int)(_order & ((1u << SlotBits) - 1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsBefore(in LetterKey other) => Due < other.Due || (Due == other.Due && _order < other._order);

    /// <summary>The same as 1 or 0, without a branch: which of two letters comes first is nothing a processor could guess.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Before(in LetterKey other) =>
        (Due < other.Due ? 1 : 0) | ((Due == other.Due ? 1 : 0) & (_order < other._order ? 1 : 0));
}

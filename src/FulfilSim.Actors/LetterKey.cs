using System.Runtime.CompilerServices;
using FulfilSim.Statistics;

namespace FulfilSim.Actors;

/// <summary>A letter's place in the order of deliveries, in 16 bytes: there are as many as letters, and a heap moves them about.</summary>
internal readonly struct LetterKey
{
    private const int SlotBits = 28;
    private const int SlotEnd = 1 << SlotBits;
    private const long SequenceEnd = 1L << (63 - SlotBits);

    private readonly long _sequenceAndSlot;

    /// <param name="due">Ticks.</param>
    /// <param name="sequence">Order of sending; below 2^35.</param>
    /// <param name="slot">Where its content lies; below 2^28.</param>
    public LetterKey(long due, long sequence, int slot)
    {
        Invariant.Holds(sequence < SequenceEnd);
        Invariant.Holds(slot < SlotEnd);
        Due = due;
        _sequenceAndSlot = (sequence << SlotBits) | (uint)slot;
    }

    public long Due { get; }

    public int Slot => (int)(_sequenceAndSlot & (SlotEnd - 1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsBefore(in LetterKey other) =>
        Due < other.Due || (Due == other.Due && _sequenceAndSlot < other._sequenceAndSlot);
}

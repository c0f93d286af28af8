using System.Runtime.CompilerServices;

namespace FulfilSim.Actors;

/// <summary>A letter's place in the order of deliveries.</summary>
/// <param name="Due">Ticks.</param>
/// <param name="Sequence">Order of sending.</param>
/// <param name="Slot">Where its content lies.</param>
internal readonly record struct LetterKey(long Due, long Sequence, int Slot)
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsBefore(in LetterKey other) => Due < other.Due || (Due == other.Due && Sequence < other.Sequence);
}

using System.Runtime.CompilerServices;

namespace FulfilSim.Statistics;

/// <summary>
/// Philox2x64-10: turns a key and a 128-bit counter into 128 random bits. It has no state, so any stream can be
/// reached at any time without the ones before it.
/// </summary>
/// <remarks>Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3" (SC 2011), 3.3.</remarks>
internal static class Philox
{
    private const ulong Multiplier = 0xD2B74407B1CE6E93;
    private const ulong KeyIncrement = 0x9E3779B97F4A7C15;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (ulong First, ulong Second) Block(ulong key, ulong low, ulong high)
    {
        Round(key, ref low, ref high);
        Round(unchecked(key + 1 * KeyIncrement), ref low, ref high);
        Round(unchecked(key + 2 * KeyIncrement), ref low, ref high);
        Round(unchecked(key + 3 * KeyIncrement), ref low, ref high);
        Round(unchecked(key + 4 * KeyIncrement), ref low, ref high);
        Round(unchecked(key + 5 * KeyIncrement), ref low, ref high);
        Round(unchecked(key + 6 * KeyIncrement), ref low, ref high);
        Round(unchecked(key + 7 * KeyIncrement), ref low, ref high);
        Round(unchecked(key + 8 * KeyIncrement), ref low, ref high);
        Round(unchecked(key + 9 * KeyIncrement), ref low, ref high);
        return (low, high);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(ulong key, ref ulong low, ref ulong high)
    {
        var upper = Math.BigMul(Multiplier, low, out var lower);
        low = upper ^ key ^ high;
        high = lower;
    }
}

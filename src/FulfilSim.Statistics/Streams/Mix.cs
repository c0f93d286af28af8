using System.Runtime.CompilerServices;

namespace FulfilSim.Statistics;

/// <summary>A bijection of 64 bits in which every input bit moves every output bit with a chance near half.</summary>
/// <remarks>Constants: variant 13 of Stafford, "Better Bit Mixing" (2011), the finaliser of SplitMix64 (Steele,
/// Lea and Flood 2014), whose increment is the golden ratio in 64 bits.</remarks>
internal static class Mix
{
    private const ulong GoldenRatio = 0x9E3779B97F4A7C15;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Spread(ulong value)
    {
        unchecked
        {
            value += GoldenRatio;
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}

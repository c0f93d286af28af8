using System.Numerics;
using System.Runtime.CompilerServices;

namespace FulfilSim.Statistics;

/// <summary>
/// Buckets for non-negative integers: one for each number below 128, then 64 of equal width for each doubling. Found
/// by bit operations, so the same on every processor.
/// </summary>
internal static class LogLinear
{
    public const int BucketsPerOctave = 1 << PrecisionBits;
    public const int BucketMax = ((62 - PrecisionBits + 1) << PrecisionBits) + BucketsPerOctave - 1;

    private const int PrecisionBits = 6;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int BucketOf(long value)
    {
        var shift = Math.Max(0, 63 - PrecisionBits - BitOperations.LeadingZeroCount((ulong)value));
        return (shift << PrecisionBits) + (int)(value >> shift);
    }

    public static long MiddleOf(int bucket)
    {
        var (first, width) = SpanOf(bucket);
        return first + (width >> 1);
    }

    /// <summary>The lowest number of a bucket, and how many there are in it.</summary>
    public static (long First, long Width) SpanOf(int bucket)
    {
        var shift = Math.Max(0, (bucket >> PrecisionBits) - 1);
        return ((long)(bucket - (shift << PrecisionBits)) << shift, 1L << shift);
    }
}

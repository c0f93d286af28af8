namespace FulfilSim.Statistics;

/// <summary>A short number near the reciprocal of the numbers of one interval, and minus its logarithm.</summary>
/// <param name="Reciprocal">At most ten significant bits, so that products with 43-bit numbers are exact.</param>
/// <param name="LogHigh">-ln(Reciprocal), cut to a multiple of 2^-42, so that adding k ln 2 is exact.</param>
/// <param name="LogLow">What the cut left.</param>
internal readonly record struct LogEntry(double Reciprocal, double LogHigh, double LogLow);

/// <summary>
/// 128 intervals that cover one octave, from <see cref="FirstBits"/> on. Made when first used, from additions,
/// multiplications and divisions only.
/// </summary>
internal static class LogTable
{
    /// <summary>Where the octave begins: the bits of 0.70703125.</summary>
    public const ulong FirstBits = 0x3FE6A00000000000;

    public const int IndexBits = 7;

    private const int Size = 1 << IndexBits;
    private const double Grid = 1L << 42;
    private const int TermCount = 24;

    public static readonly LogEntry[] Entries = [.. Enumerable.Range(0, Size).Select(Entry)];

    private static LogEntry Entry(int index)
    {
        var width = 1UL << (52 - IndexBits);
        var centre = BitConverter.UInt64BitsToDouble(FirstBits + (ulong)index * width + width / 2);
        if (Math.Abs(centre - 1) < 1.0 / 128)
            return new(1, 0, 0); // next to 1 nothing may cancel
        var reciprocal = Math.Round(512 / centre) / 512;
        var log = -Log(reciprocal);
        var high = Math.Floor(log.High * Grid) / Grid;
        return new(reciprocal, high, log.High - high + log.Low);
    }

    /// <summary>ln x = 2 artanh s = 2 (s + s^3/3 + s^5/5 + ...), s = (x - 1) / (x + 1), for x near 1.</summary>
    private static DoubleDouble Log(double value)
    {
        var s = (DoubleDouble)(value - 1) / (value + 1);
        var square = s * s;
        DoubleDouble sum = 0;
        for (var term = TermCount; term >= 0; term--)
            sum = sum * square + (DoubleDouble)1 / (2 * term + 1);
        return sum * s * 2;
    }
}

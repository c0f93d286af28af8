namespace FulfilSim.Statistics;

/// <summary>2^(index / 32), rounded, and what rounding took.</summary>
internal readonly record struct ExpEntry(double High, double Low);

/// <summary>The 32 steps between two powers of two. Made when first used, from additions and products only.</summary>
internal static class ExpTable
{
    public const int IndexBits = 5;
    public const int Size = 1 << IndexBits;

    private const int TermCount = 30;

    public static readonly ExpEntry[] Entries = [.. Enumerable.Range(0, Size).Select(Entry)];

    private static DoubleDouble Ln2 => new(0.6931471805599453, 2.3190468138462996e-17);

    /// <summary>e^x = 1 + x (1 + x/2 (1 + x/3 (...))), x = index ln 2 / 32.</summary>
    private static ExpEntry Entry(int index)
    {
        var exponent = Ln2 * index / Size;
        DoubleDouble sum = 1;
        for (var term = TermCount; term > 0; term--)
            sum = sum * exponent / term + 1;
        return new(sum.High, sum.Low);
    }
}

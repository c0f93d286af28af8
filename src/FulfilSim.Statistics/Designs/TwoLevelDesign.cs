using System.Numerics;

namespace FulfilSim.Statistics;

/// <summary>Which of several factors are on in which run, so that the effect of each and of each pair can be told from few runs.</summary>
/// <remarks>Box, Hunter and Hunter (1978), chapters 10 to 12. Up to four factors: all 2^k runs. Five: 16 runs, the fifth factor is the
/// product of the other four, so that no effect of a factor or a pair is mixed with another one. More: 16 or 32 runs, further
/// factors are products of three or five of the first ones; then no factor's effect is mixed with that of a pair (resolution IV),
/// but pairs are mixed with pairs, which <see cref="AliasesOf"/> names.</remarks>
public sealed class TwoLevelDesign
{
    /// <summary>More factors than this are too many for one design.</summary>
    public const int FactorsMax = 16;

    private const int FullMax = 4;

    private readonly int[] _words;

    private TwoLevelDesign(int baseCount, int[] words) => (BaseCount, _words) = (baseCount, words);

    /// <summary>Factors.</summary>
    public int FactorCount => _words.Length;

    /// <summary>Runs.</summary>
    public int RunCount => 1 << BaseCount;

    /// <summary>Every combination is run.</summary>
    public bool IsFull => BaseCount == FactorCount;

    /// <summary>Factors whose levels are combined freely; the others follow from them.</summary>
    private int BaseCount { get; }

    /// <summary>The smallest design of this kind.</summary>
    /// <param name="factors">From 1 to <see cref="FactorsMax"/>.</param>
    public static TwoLevelDesign Of(int factors)
    {
        Require.InRange(factors, 1, FactorsMax, nameof(factors));
        if (factors <= FullMax)
            return Full(factors);
        return factors == FullMax + 1
            ? new(FullMax, [1, 2, 4, 8, 15])
            : Folded(factors <= 8 ? FullMax : FullMax + 1, factors);
    }

    /// <summary>All 2^k combinations.</summary>
    /// <param name="factors">From 1 to 12.</param>
    public static TwoLevelDesign Full(int factors)
    {
        Require.InRange(factors, 1, 12, nameof(factors));
        return new(factors, [.. Enumerable.Range(0, factors).Select(factor => 1 << factor)]);
    }

    /// <summary>Whether a factor is on in a run. In run 0 a factor is off unless it is the product of an even number.</summary>
    public bool IsOn(int run, int factor) => Sign(run, _words[factor]) > 0;

    /// <summary>1 or -1: the sign of a run in the contrast of a factor.</summary>
    public int SignOf(int run, int factor) => Sign(run, _words[factor]);

    /// <summary>1 or -1: the sign of a run in the contrast of a pair of factors.</summary>
    public int SignOf(int run, int factor, int other) => SignOf(run, factor) * SignOf(run, other);

    /// <summary>Pairs of factors whose effects cannot be told apart, group by group; each pair is in one group.</summary>
    public IReadOnlyList<IReadOnlyList<(int Factor, int Other)>> PairGroups() =>
    [
        .. from factor in Enumerable.Range(0, FactorCount)
           from other in Enumerable.Range(factor + 1, FactorCount - factor - 1)
           group (factor, other) by _words[factor] ^ _words[other] into mixed
           select (IReadOnlyList<(int, int)>)[.. mixed],
    ];

    /// <summary>The other pairs that a pair's effect cannot be told from.</summary>
    public IReadOnlyList<(int Factor, int Other)> AliasesOf(int factor, int other) =>
        [.. PairGroups().Single(group => group.Contains((factor, other))).Where(pair => pair != (factor, other))];

    /// <summary>Further factors are the products of an odd number of the first ones, three before five.</summary>
    private static TwoLevelDesign Folded(int baseCount, int factors)
    {
        var words = Enumerable.Range(1, (1 << baseCount) - 1)
            .Where(word => BitOperations.PopCount((uint)word) % 2 == 1)
            .OrderBy(word => BitOperations.PopCount((uint)word))
            .ThenBy(word => word);
        return new(baseCount, [.. words.Take(factors)]);
    }

    private static int Sign(int run, int word)
    {
        var offCount = BitOperations.PopCount((uint)(word & ~run));
        return offCount % 2 == 0 ? 1 : -1;
    }
}

namespace FulfilSim.Statistics;

/// <summary>A ratio of two totals over replications, whole or without one of them.</summary>
internal sealed class RatioOfTotals
{
    private readonly IReadOnlyList<double> _numerators;
    private readonly IReadOnlyList<double> _denominators;
    private readonly double _numerator;
    private readonly double _denominator;

    public RatioOfTotals(IReadOnlyList<double> numerators, IReadOnlyList<double> denominators)
    {
        Require.NotEmpty(numerators, nameof(numerators));
        Invariant.Holds(numerators.Count == denominators.Count);
        (_numerators, _denominators) = (numerators, denominators);
        (_numerator, _denominator) = (numerators.Sum(), denominators.Sum());
    }

    /// <summary>The ratio; not a number where the denominators' total is 0.</summary>
    public double All => Divide(_numerator, _denominator);

    /// <summary>The ratio without one replication.</summary>
    public double Without(int index) =>
        Divide(_numerator - _numerators[index], _denominator - _denominators[index]);

    private static double Divide(double numerator, double denominator) =>
        denominator == 0 ? double.NaN : numerator / denominator;
}

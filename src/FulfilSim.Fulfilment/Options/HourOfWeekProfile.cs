using FulfilSim.Statistics;

namespace FulfilSim.Fulfilment.Options;

/// <summary>How demand spreads over the 168 hours of a week, Monday 00:00 first.</summary>
public sealed record HourOfWeekProfile
{
    public const int HourCount = 168;

    /// <summary>Every hour alike.</summary>
    public static readonly HourOfWeekProfile Flat = FromWeights([.. Enumerable.Repeat(1.0, HourCount)]);

    private HourOfWeekProfile(IReadOnlyList<double> factors) => Factors = factors;

    /// <summary>Demand in each hour over the week's mean; they average to 1.</summary>
    public IReadOnlyList<double> Factors { get; }

    /// <param name="weights">168 numbers, not negative, not all zero; only their proportions count.</param>
    /// <exception cref="OptionRejectedException">There are not 168, one is negative, or all are zero.</exception>
    public static HourOfWeekProfile FromWeights(IReadOnlyList<double> weights)
    {
        Require.InRange(weights.Count, HourCount, HourCount, nameof(weights));
        var sum = 0.0;
        foreach (var weight in weights)
            sum += Require.NotNegative(weight, nameof(weights));
        Require.Positive(sum, nameof(weights));
        return new HourOfWeekProfile([.. weights.Select(weight => weight * HourCount / sum)]);
    }

    public bool Equals(HourOfWeekProfile? other) => other is not null && Factors.SequenceEqual(other.Factors);

    public override int GetHashCode() => Factors[0].GetHashCode();
}

using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Gating;

/// <summary>A bound that updates of the baseline keep, so that many small steps lead nowhere: stated, or the value of the first baseline
/// with a margin.</summary>
/// <param name="Bound">In the measure's unit; reached is allowed.</param>
/// <param name="FirstValue">Of the first baseline; null where the bound was stated.</param>
public sealed record Anchor(double Bound, double? FirstValue = null)
{
    /// <summary>Worse than the first value by no more than this.</summary>
    public static Anchor Around(double firstValue, double margin, WorseWay worse) =>
        new(worse == WorseWay.Lower ? firstValue - Require.NotNegative(margin) : firstValue + Require.NotNegative(margin), firstValue);
}

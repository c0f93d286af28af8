using FulfilSim.Statistics;

namespace FulfilSim.Experiments.Gating;

/// <summary>One thing that a gate watches: a measure of an arm, and by how much it may get worse.</summary>
/// <param name="Arm">Name of the arm.</param>
/// <param name="Measure">Its way to get worse is known here.</param>
/// <param name="Margin">In the measure's unit, above 0: from here on a change is a regression.</param>
/// <param name="Anchor">Null where nothing bounds the value itself.</param>
public sealed record GateCheck(string Arm, GateMeasure Measure, double Margin, Anchor? Anchor = null)
{
    public double Margin { get; init => field = Require.Positive(value); } = Require.Positive(Margin, nameof(Margin));

    /// <summary>1 where more is worse, -1 where less is.</summary>
    public int Sign => Measure.Worse == WorseWay.Lower ? -1 : 1;

    /// <summary>The measure, with the arm where it is not the reference.</summary>
    public string Name => Arm == Scenarios.Arm.ReferenceName ? Measure.Key : $"{Measure.Key} of {Arm}";

    /// <summary>How far a value lies beyond the anchor, to the worse; 0 or below where it does not.</summary>
    public double BeyondAnchor(double value) => Anchor is null ? double.NegativeInfinity : Sign * (value - Anchor.Bound);
}

namespace FulfilSim.Experiments.Objectives;

/// <summary>A number that a measure shall not pass.</summary>
/// <param name="Value">A ratio, seconds, currency units, per second, or a plain number.</param>
/// <param name="Kind">Which of them.</param>
public readonly record struct Bound(double Value, BoundKind Kind);

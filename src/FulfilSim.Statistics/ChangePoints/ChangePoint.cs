namespace FulfilSim.Statistics;

/// <summary>A place in a sequence from which on its values come from another distribution.</summary>
/// <param name="Index">The first value after the change, 0-based.</param>
/// <param name="Before">Mean of the stretch before it.</param>
/// <param name="After">Mean of the stretch from it on.</param>
/// <param name="PValue">How often a stretch without a change looks so changed, by permutations.</param>
public sealed record ChangePoint(int Index, double Before, double After, double PValue);

namespace FulfilSim.Experiments.Planning.Searching;

/// <summary>What came of a search.</summary>
/// <param name="Best">The cheapest point that was shown to meet the objectives; null when none was.</param>
/// <param name="UntestedCheaperCount">Cheaper points of which nothing is known, not even by comparison with others; 0 when the best is proven.</param>
/// <param name="NotMonotone">Pairs of which the smaller point meets the objectives and the larger one misses them.</param>
public sealed record SearchOutcome(
    CapacityPoint? Best, double UntestedCheaperCount, IReadOnlyList<(CapacityPoint Met, CapacityPoint Missed)> NotMonotone)
{
    /// <summary>More capacity was never worse.</summary>
    public bool IsMonotone => NotMonotone.Count == 0;
}

using FulfilSim.Experiments.Objectives;

namespace FulfilSim.Experiments.Planning.Searching;

/// <summary>What the search knows of a point.</summary>
/// <param name="Verdict">Inconclusive when even the last look could not tell: it was not shown to meet the objectives.</param>
/// <param name="Replications">How many it took.</param>
public sealed record PointDecision(CapacityPoint Point, ObjectiveVerdict Verdict, int Replications)
{
    public bool IsMet => Verdict == ObjectiveVerdict.Met;
}

using FulfilSim.Experiments.Objectives;

namespace FulfilSim.Experiments.Planning.Searching;

/// <summary>What the model says of points. The same replication meets the same luck at every point (common random numbers).</summary>
public interface IPlanResponse
{
    /// <summary>Whether a point meets all objectives, by its first replications. Asking again is free; so are replications asked for before.</summary>
    /// <param name="confidenceLevel">One-sided, of this one answer.</param>
    ObjectiveVerdict Judge(CapacityPoint point, int replications, double confidenceLevel);
}

namespace FulfilSim.Statistics;

/// <summary>A moment at which a sequential test looks at what it has.</summary>
/// <param name="Replications">All that are there by then.</param>
/// <param name="ErrorRatio">How often one statement may be wrong at this look: above 0 and below 0.5, one-sided.</param>
/// <param name="IsLast">There is no later one.</param>
public sealed record Look(int Replications, double ErrorRatio, bool IsLast)
{
    /// <summary>Level of the two-sided interval of which each end errs so often.</summary>
    public double ConfidenceLevel => 1 - 2 * ErrorRatio;
}

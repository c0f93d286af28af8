namespace FulfilSim.Statistics;

/// <summary>A belief of the code about itself turned out false: a bug in FulfilSim.</summary>
/// <param name="claim">What should have held.</param>
public sealed class InvariantViolationException(string claim) : Exception(
    $"This can't happen, yet it did: expected {claim}. It is a bug in FulfilSim; the seed reproduces it.")
{
    /// <summary>What should have held.</summary>
    public string Claim { get; } = claim;
}

using FulfilSim.Fulfilment.Decisions;

namespace FulfilSim.Fulfilment.Mitigations;

/// <summary>A named remedy: immutable parameters, and the decision points at which it has a say. No actor asks whether it is on.</summary>
public abstract record Mitigation
{
    /// <summary>Takes its place at the decision points.</summary>
    internal abstract void Install(DecisionPointsBuilder points);
}

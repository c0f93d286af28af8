namespace FulfilSim.Fulfilment.Faults;

/// <summary>A named way in which things go wrong: immutable parameters, and where it acts.</summary>
public abstract record FailureMode
{
    /// <summary>Enters the places where this mode acts into the plan.</summary>
    internal abstract void Enter(FaultPlan plan);
}

namespace FulfilSim.Experiments.Objectives;

/// <summary>What the replications say of an objective.</summary>
public enum ObjectiveVerdict
{
    /// <summary>They cannot tell at the stated confidence.</summary>
    Inconclusive = 0,

    /// <summary>It is kept.</summary>
    Met,

    /// <summary>It is not kept.</summary>
    Missed,
}

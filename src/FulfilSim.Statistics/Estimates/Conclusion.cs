namespace FulfilSim.Statistics;

/// <summary>What paired replications say about an arm against its reference.</summary>
public enum Conclusion
{
    /// <summary>The interval of the difference holds zero, or there is too little to judge by.</summary>
    Inconclusive = 0,

    /// <summary>The arm's quantity is lower.</summary>
    Lower,

    /// <summary>The arm's quantity is higher.</summary>
    Higher,

    /// <summary>The arms differ in no replication.</summary>
    Identical,
}

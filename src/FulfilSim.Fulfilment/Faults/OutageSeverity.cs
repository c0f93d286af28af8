namespace FulfilSim.Fulfilment.Faults;

/// <summary>How a plant is down.</summary>
public enum OutageSeverity
{
    /// <summary>Nothing is served; what comes in queues up.</summary>
    Dead = 0,

    /// <summary>A share of the work is much slower: health checks still pass.</summary>
    Grey,
}

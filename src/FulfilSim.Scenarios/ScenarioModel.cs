namespace FulfilSim.Scenarios;

/// <summary>Which model answers the question.</summary>
public enum ScenarioModel
{
    /// <summary>A shop and its partners.</summary>
    Fulfilment = 0,

    /// <summary>A plain queueing network.</summary>
    Network,
}

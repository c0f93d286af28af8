namespace FulfilSim.Experiments.Gating;

/// <summary>What a gate says, of one measure or of all.</summary>
public enum GateAnswer
{
    /// <summary>The replications cannot tell.</summary>
    Inconclusive = 0,

    /// <summary>The very same deliveries in every replication: nothing that is simulated has changed. Never a pass.</summary>
    Unchanged,

    /// <summary>No worse by the margin or more.</summary>
    Pass,

    /// <summary>Worse by more than the margin, or beyond the anchor.</summary>
    Regression,
}

/// <summary>What may have changed since the baseline.</summary>
public enum UnderTest
{
    /// <summary>The program: the scenario is that of the baseline, its values are those that the baseline keeps.</summary>
    Model = 0,

    /// <summary>The scenario: the program makes of the baseline's scenario what it made of it then.</summary>
    Scenario,

    /// <summary>The scenario, while the program has changed as well: the baseline's scenario was run again to compare with.</summary>
    ScenarioAfterUpgrade,

    /// <summary>Two systems, measured by result files block by block.</summary>
    Systems,
}

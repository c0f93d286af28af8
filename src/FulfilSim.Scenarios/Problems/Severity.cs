namespace FulfilSim.Scenarios.Problems;

/// <summary>Whether a scenario can be run in spite of a problem.</summary>
public enum Severity
{
    /// <summary>There is no scenario until it is mended.</summary>
    Error = 0,

    /// <summary>It runs, but probably not as meant.</summary>
    Warning,
}

using FulfilSim.Experiments.Gating;

namespace FulfilSim.Reporting.Gating;

/// <summary>What a gate's report says beyond its finding.</summary>
/// <param name="Version">Of FulfilSim.</param>
/// <param name="Command">The command that makes it again.</param>
/// <param name="IsInconclusiveFailure">Whether whoever called it wants "inconclusive" to fail.</param>
/// <param name="Changes">What the history shows; empty where there is none.</param>
public sealed record GateContext(string Version, string Command, bool IsInconclusiveFailure, IReadOnlyList<HistoryChange> Changes)
{
    /// <summary>Gates in the history, this one included; 0 where there is none.</summary>
    public int HistoryLength { get; init; }
}

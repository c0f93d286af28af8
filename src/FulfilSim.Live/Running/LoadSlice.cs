namespace FulfilSim.Live.Running;

/// <summary>A slice of the scenario's own demand.</summary>
/// <param name="From">From the scenario's start.</param>
/// <param name="For">Length.</param>
public sealed record LoadSlice(TimeSpan From, TimeSpan For);

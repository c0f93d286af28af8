namespace FulfilSim.Live.Journeys;

/// <summary>What came of setting a deployment up or of resetting it.</summary>
/// <param name="IsDone">Whether all steps went well.</param>
/// <param name="Step">The one that did not; empty when there is none.</param>
/// <param name="Why">What came of it.</param>
public sealed record Errand(bool IsDone, string Step, string Why);

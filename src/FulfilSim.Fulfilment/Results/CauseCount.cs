namespace FulfilSim.Fulfilment.Results;

/// <summary>How many failed intents had one root cause.</summary>
/// <param name="Category">Failure category, e.g. "payment" (a group of the catalogue).</param>
/// <param name="Cause">Failure-mode id, or "congestion" where no fault touched the intent.</param>
/// <param name="Count">Failed intents.</param>
public sealed record CauseCount(string Category, string Cause, long Count);

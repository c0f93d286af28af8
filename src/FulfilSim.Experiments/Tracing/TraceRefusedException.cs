namespace FulfilSim.Experiments.Tracing;

/// <summary>A trace cannot be compared with; the message is a sentence for the user.</summary>
/// <param name="path">The file in question.</param>
/// <param name="reason">Why, without a full stop.</param>
public sealed class TraceRefusedException(string path, string reason) : Exception($"{path} cannot be compared with: {reason}.");

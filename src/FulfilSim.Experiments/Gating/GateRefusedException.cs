namespace FulfilSim.Experiments.Gating;

/// <summary>A gate cannot be held as it was asked for; the message is a sentence for the user.</summary>
public sealed class GateRefusedException(string message) : Exception(message);

namespace FulfilSim.Actors.Testing;

/// <summary>A probe heard something else than the test expected.</summary>
public sealed class ProbeExpectationException(string message) : Exception(message);

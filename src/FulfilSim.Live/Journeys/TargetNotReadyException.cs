namespace FulfilSim.Live.Journeys;

/// <summary>A target cannot be driven as things stand; the message tells its user why.</summary>
public sealed class TargetNotReadyException(string message) : Exception(message)
{
    internal static TargetNotReadyException Missing(string variable) =>
        new($"A template asks for the environment variable {variable}, which is not set.");
}

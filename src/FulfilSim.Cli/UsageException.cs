namespace FulfilSim.Cli;

/// <summary>The command cannot be carried out as it was typed; the message is a sentence for its user.</summary>
internal sealed class UsageException(string message) : Exception(message);

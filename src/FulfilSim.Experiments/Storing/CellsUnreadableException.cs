namespace FulfilSim.Experiments.Storing;

/// <summary>What an earlier run kept cannot be used; the message is a sentence for the user.</summary>
/// <param name="path">The file in question, with a line number where there is one.</param>
/// <param name="reason">Why, without a full stop.</param>
public sealed class CellsUnreadableException(string path, string reason)
    : Exception($"{path} cannot be used: {reason}. Run again without --resume to start afresh.")
{
    public string FilePath { get; } = path;

    public string Reason { get; } = reason;
}

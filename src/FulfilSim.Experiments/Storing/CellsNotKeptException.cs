namespace FulfilSim.Experiments.Storing;

/// <summary>Finished cells could not be kept or read; the message is a sentence for the user.</summary>
/// <param name="path">The file or directory in question.</param>
/// <param name="reason">Why, without a full stop.</param>
public sealed class CellsNotKeptException(string path, string reason)
    : Exception($"The cells could not be kept in {path}: {reason}.")
{
    public string FilePath { get; } = path;

    public string Reason { get; } = reason;
}

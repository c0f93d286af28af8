namespace FulfilSim.Reporting;

/// <summary>A report could not be written; the message is a sentence for its user.</summary>
/// <param name="path">The file or directory in question.</param>
/// <param name="reason">Why, without a full stop.</param>
public sealed class ReportNotWrittenException(string path, string reason)
    : Exception($"The report could not be written to {path}: {reason}.")
{
    public string FilePath { get; } = path;

    public string Reason { get; } = reason;
}

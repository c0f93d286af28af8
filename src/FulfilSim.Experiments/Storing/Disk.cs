using System.Text.RegularExpressions;

namespace FulfilSim.Experiments.Storing;

/// <summary>Files that are there whole or not at all, and refusals of the file system as sentences.</summary>
internal static partial class Disk
{
    private const int FullOnUnix = 28;
    private const int FullOnWindows = unchecked((int)0x80070070);

    /// <summary>Replaces the file in one step; on failure nothing is left beside it.</summary>
    /// <exception cref="CellsNotKeptException">The file system refused.</exception>
    public static void WriteWhole(string path, byte[] content) => WriteWhole(path, stream => stream.Write(content));

    /// <summary>The same, for what need not be in memory at once.</summary>
    /// <exception cref="CellsNotKeptException">The file system refused.</exception>
    public static void WriteWhole(string path, Action<Stream> write) => Guarded(path, () =>
    {
        var beside = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            using (var stream = File.Create(beside))
                write(stream);
            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    });

    /// <summary>Removes what processes that were killed in the middle of a file have left beside it.</summary>
    /// <param name="directory">Nobody else writes there.</param>
    /// <exception cref="CellsNotKeptException">The file system refused.</exception>
    public static void RemoveTorn(string directory) => Guarded(directory, () =>
    {
        if (!Directory.Exists(directory))
            return;
        foreach (var path in Directory.GetFiles(directory, "*.tmp", SearchOption.AllDirectories).Where(path => Torn().IsMatch(path)))
            File.Delete(path);
    });

    /// <exception cref="CellsNotKeptException">The file system refused.</exception>
    public static void Guarded(string path, Action act)
    {
        try
        {
            act();
        }
        catch (UnauthorizedAccessException)
        {
            throw new CellsNotKeptException(path, "there is no permission to write there");
        }
        catch (IOException refusal)
        {
            throw new CellsNotKeptException(path, ReasonOf(refusal));
        }
    }

    private static string ReasonOf(IOException refusal) => refusal switch
    {
        { HResult: FullOnUnix or FullOnWindows } => "the disk is full",
        DirectoryNotFoundException => "the directory does not exist",
        PathTooLongException => "the path is too long",
        _ => refusal.Message.TrimEnd('.'),
    };

    /// <summary>Named after the process that has not come to renaming it.</summary>
    [GeneratedRegex(@"\.[0-9]+\.tmp$")]
    private static partial Regex Torn();
}

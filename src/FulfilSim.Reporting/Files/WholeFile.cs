using System.Text;

namespace FulfilSim.Reporting.Files;

/// <summary>Files that are there whole or not at all: written beside under another name, then renamed.</summary>
internal static class WholeFile
{
    private const int DiskFullOnUnix = 28;
    private const int DiskFullOnWindows = unchecked((int)0x80070070);

    /// <summary>
    /// Replaces the file in one step; on failure the old one stays as it was and nothing is left beside it.
    /// </summary>
    /// <exception cref="ReportNotWrittenException">The file system refused.</exception>
    public static void Write(string path, string text) => Guarded(path, () =>
    {
        var beside = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                stream.Write(Encoding.UTF8.GetBytes(text));
                stream.Flush(flushToDisk: true);
            }
            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    });

    /// <summary>Adds text at the end of a file that others write as well.</summary>
    /// <exception cref="ReportNotWrittenException">The file system refused.</exception>
    public static void Append(string path, string text) => Guarded(path, () => File.AppendAllText(path, text));

    /// <summary>Makes a directory with those above it.</summary>
    /// <exception cref="ReportNotWrittenException">The file system refused.</exception>
    public static void MakeDirectory(string path) => Guarded(path, () => Directory.CreateDirectory(path));

    /// <summary>Removes a file, if it is there.</summary>
    /// <exception cref="ReportNotWrittenException">The file system refused.</exception>
    public static void Remove(string path) => Guarded(path, () => File.Delete(path));

    private static void Guarded(string path, Action act)
    {
        try
        {
            act();
        }
        catch (UnauthorizedAccessException)
        {
            throw new ReportNotWrittenException(path, "there is no permission to write there");
        }
        catch (IOException refusal)
        {
            throw new ReportNotWrittenException(path, ReasonOf(refusal));
        }
    }

    private static string ReasonOf(IOException refusal) => refusal switch
    {
        { HResult: DiskFullOnUnix or DiskFullOnWindows } => "the disk is full",
        DirectoryNotFoundException => "the directory does not exist",
        _ => refusal.Message.TrimEnd('.'),
    };
}

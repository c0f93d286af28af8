using System.Security;

namespace FulfilSim.Scenarios.Files;

/// <summary>Files on disk.</summary>
public sealed class DiskFiles : IScenarioFiles
{
    private const int ChunkSize = 64 * 1024;

    public FileContent Read(string path, int sizeMax)
    {
        try
        {
            if (Directory.Exists(path))
                return new FileContent.Unreadable("a directory");
            using var stream = File.OpenRead(path);
            return ReadBounded(stream, sizeMax);
        }
        catch (Exception trouble) when (trouble is FileNotFoundException or DirectoryNotFoundException)
        {
            return new FileContent.Unreadable("no such file");
        }
        catch (Exception trouble) when (trouble is UnauthorizedAccessException or SecurityException)
        {
            return new FileContent.Unreadable("a file that may not be read");
        }
        catch (Exception trouble) when (trouble is IOException or ArgumentException or NotSupportedException)
        {
            return new FileContent.Unreadable("no readable file");
        }
    }

    /// <summary>Lengths of devices and pipes mean nothing, so it counts what comes.</summary>
    private static FileContent ReadBounded(FileStream stream, int sizeMax)
    {
        using var content = new MemoryStream();
        var chunk = new byte[ChunkSize];
        for (var count = stream.Read(chunk); count > 0; count = stream.Read(chunk))
        {
            content.Write(chunk, 0, count);
            if (content.Length > sizeMax)
                return new FileContent.TooLarge();
        }
        return new FileContent.Whole(content.ToArray());
    }
}

using System.Text;

namespace FulfilSim.Scenarios.Files;

/// <summary>Files that exist only in memory: for tests, and for text that comes from elsewhere.</summary>
public sealed class MemoryFiles : IScenarioFiles
{
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    public MemoryFiles With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    public MemoryFiles With(string path, byte[] bytes)
    {
        _files[path] = bytes;
        return this;
    }

    public FileContent Read(string path, int sizeMax) =>
        !_files.TryGetValue(path, out var bytes) ? new FileContent.Unreadable("no such file")
        : bytes.Length > sizeMax ? new FileContent.TooLarge()
        : new FileContent.Whole(bytes);
}

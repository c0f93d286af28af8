using System.Text;

namespace FulfilSim.Scenarios.Files;

/// <summary>Files from elsewhere, remembered as they are read.</summary>
public sealed class RecordedFiles(IScenarioFiles files) : IScenarioFiles
{
    private readonly SortedDictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>What was read so far, by path.</summary>
    public IReadOnlyDictionary<string, string> Texts => _texts;

    public FileContent Read(string path, int sizeMax)
    {
        var content = files.Read(path, sizeMax);
        if (content is FileContent.Whole whole)
            _texts[path] = Encoding.UTF8.GetString(whole.Bytes.Span);
        return content;
    }
}

using FulfilSim.Experiments.Networks;
using FulfilSim.Reporting.Files;

namespace FulfilSim.Reporting.Networks;

/// <summary>A comparison of networks as files: <c>results.json</c>, <c>summary.md</c>, <c>index.html</c>.</summary>
public static class NetworkReportFiles
{
    /// <summary>Writes everything. Each file is there whole or not at all.</summary>
    /// <exception cref="ReportNotWrittenException">The file system refused; what was written before stays.</exception>
    public static WrittenReport Write(NetworkComparison comparison, string directory, ReportContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var known = context ?? new();
        WholeFile.MakeDirectory(directory);
        (string Name, string Text)[] files =
        [
            ("results.json", NetworkJson.Write(comparison)), // first: the others can be made from it again
            ("summary.md", NetworkMarkdown.Write(comparison, known)),
            ("index.html", NetworkHtml.Write(comparison, known)),
        ];
        foreach (var (name, text) in files)
            WholeFile.Write(Path.Combine(directory, name), text);
        return new([.. files.Select(file => Path.Combine(directory, file.Name))], known.Notes);
    }
}

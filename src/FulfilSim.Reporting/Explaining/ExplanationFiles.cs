using System.Globalization;
using FulfilSim.Experiments.Explaining;
using FulfilSim.Reporting.Files;

namespace FulfilSim.Reporting.Explaining;

/// <summary>An explanation as files: a page, Markdown and JSON, named after intent and replication.</summary>
public static class ExplanationFiles
{
    /// <exception cref="ReportNotWrittenException">The file system refused; what was written before stays.</exception>
    public static WrittenReport Write(Explanation explanation, string directory, ReportContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        WholeFile.MakeDirectory(directory);
        var stem = Path.Combine(
            directory, string.Create(CultureInfo.InvariantCulture, $"intent-{explanation.Intent}-replication-{explanation.Replication + 1}"));
        (string Path, string Text)[] files =
        [
            ($"{stem}.json", ExplanationJson.Write(explanation)),
            ($"{stem}.md", ExplanationMarkdown.Write(explanation, context)),
            ($"{stem}.html", ExplanationHtml.Write(explanation, context)),
        ];
        foreach (var (path, text) in files)
            WholeFile.Write(path, text);
        return new([.. files.Select(file => file.Path)], []);
    }
}

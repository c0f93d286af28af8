using FulfilSim.Experiments.Gating;
using FulfilSim.Reporting.Files;

namespace FulfilSim.Reporting.Gating;

/// <summary>A gate's answer as files: <c>results.json</c>, <c>summary.md</c>, <c>index.html</c>, <c>junit.xml</c>.</summary>
public static class GateReportFiles
{
    /// <summary>Writes everything. Each file is there whole or not at all.</summary>
    /// <exception cref="ReportNotWrittenException">The file system refused; what was written before stays.</exception>
    public static void Write(GateReport report, string directory, GateContext context)
    {
        WholeFile.MakeDirectory(directory);
        (string Name, string Text)[] files =
        [
            ("results.json", GateJson.Write(report, context)),
            ("summary.md", GateMarkdown.Write(report, context)),
            ("index.html", GateHtml.Write(report, context)),
            ("junit.xml", JUnitXml.Write(report, context)),
        ];
        foreach (var (name, text) in files)
            WholeFile.Write(Path.Combine(directory, name), text);
    }

    /// <summary>The JUnit file alone, at a place of its own; directories above it are made.</summary>
    /// <exception cref="ReportNotWrittenException">The file system refused.</exception>
    public static void WriteJUnit(GateReport report, string path, GateContext context)
    {
        if (Path.GetDirectoryName(path) is { Length: > 0 } directory)
            WholeFile.MakeDirectory(directory);
        WholeFile.Write(path, JUnitXml.Write(report, context));
    }

    /// <summary>Adds the summary to what a job's earlier steps wrote there.</summary>
    /// <exception cref="ReportNotWrittenException">The file system refused.</exception>
    public static void AppendSummary(GateReport report, string path, GateContext context) =>
        WholeFile.Append(path, GateMarkdown.Write(report, context));
}

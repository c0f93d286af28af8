using FulfilSim.Experiments.Sensitivity;
using FulfilSim.Reporting.Files;

namespace FulfilSim.Reporting.Studies;

/// <summary>A sensitivity study as files: <c>results.json</c>, <c>summary.md</c>, <c>index.html</c>.</summary>
public static class SensitivityFiles
{
    /// <summary>Writes everything. Each file is there whole or not at all.</summary>
    /// <exception cref="ReportNotWrittenException">The file system refused; what was written before stays.</exception>
    public static void Write(SensitivityReport report, string directory, ReportContext context)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(context);
        var (sections, command) = (SensitivitySections.Of(report), context.CommandFor("sensitivity", report.Scenario));
        WholeFile.MakeDirectory(directory);
        WholeFile.Write(Path.Combine(directory, "results.json"), StudyJson.Write(report));
        WholeFile.Write(
            Path.Combine(directory, "summary.md"),
            StudyMarkdown.Write(report.Scenario, report.Verdict, report.Warnings, sections, command, context));
        WholeFile.Write(
            Path.Combine(directory, "index.html"),
            StudyHtml.Write(
                report.Scenario, "FulfilSim sensitivity study", report.Verdict, report.Warnings, sections, command, context,
                ("sensitivity", StudyJson.WriteForPage(report))));
    }
}

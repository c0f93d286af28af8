using FulfilSim.Experiments.Planning;
using FulfilSim.Reporting.Files;

namespace FulfilSim.Reporting.Planning;

/// <summary>A plan as files: <c>results.json</c>, <c>summary.md</c>, <c>index.html</c>.</summary>
public static class PlanFiles
{
    /// <summary>Writes everything. Each file is there whole or not at all.</summary>
    /// <param name="command">The command that makes the plan again.</param>
    /// <exception cref="ReportNotWrittenException">The file system refused; what was written before stays.</exception>
    public static void Write(PlanReport report, string directory, string command)
    {
        WholeFile.MakeDirectory(directory);
        WholeFile.Write(Path.Combine(directory, "results.json"), PlanJson.Write(report)); // first: the others can be made from it again
        WholeFile.Write(Path.Combine(directory, "summary.md"), PlanMarkdown.Write(report, command));
        WholeFile.Write(Path.Combine(directory, "index.html"), PlanHtml.Write(report, command));
    }
}

using System.Text;
using FulfilSim.Experiments.Gating;
using FulfilSim.Reporting.Tables;

namespace FulfilSim.Reporting.Gating;

/// <summary>A gate's answer as a page of Markdown, for a pull request or the summary of a job.</summary>
public static class GateMarkdown
{
    /// <summary>The text of <c>summary.md</c>.</summary>
    public static string Write(GateReport report, GateContext context)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(context);
        var text = new StringBuilder();
        text.Append($"# Gate: {Line(report.Title)}\n\n**{Line(report.Verdict[0])}**\n\n{Line(report.Verdict[1])}\n\n{Line(report.Subject)}\n\n");
        foreach (var note in report.Notes)
            text.Append($"> {Line(note)}\n\n");
        if (report.Finding.Checks.Count > 0)
            text.Append($"{MarkdownTable.Write(GateWords.TableOf(report))}\n");
        if (context.HistoryLength > 0)
            text.Append($"## History\n\n{HistoryOf(context)}\n");
        text.Append($"## How to repeat it\n\n```\n{context.Command}\n```\n\n");
        text.Append($"Scenario {Line(report.Name)}, digest {report.HeadDigest} (base {report.BaseDigest}); seed {report.Seed}; FulfilSim {context.Version}.\n");
        return text.ToString();
    }

    private static string HistoryOf(GateContext context) => context.Changes.Count == 0
        ? $"No change point in {context.HistoryLength} gates.\n"
        : string.Concat(context.Changes.Select(change => $"- {Line(GateWords.Of(change))}\n"));

    private static string Line(string text) => MarkdownTable.Escape(text);
}

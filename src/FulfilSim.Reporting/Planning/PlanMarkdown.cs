using System.Globalization;
using System.Text;
using FulfilSim.Experiments.Planning;
using FulfilSim.Reporting.Tables;

namespace FulfilSim.Reporting.Planning;

/// <summary>A plan as a page of Markdown, for a mail or a pull request.</summary>
public static class PlanMarkdown
{
    /// <summary>The text of <c>summary.md</c>.</summary>
    /// <param name="command">The command that makes the plan again.</param>
    public static string Write(PlanReport report, string command, ReportContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new StringBuilder();
        text.Append($"# {Line(report.Scenario.Title)}\n\n**{Line(string.Join(' ', report.Verdict))}**\n\n");
        Section(text, "Before you believe it", string.Concat(report.Warnings.Select(warning => $"- {Line(warning)}\n")));
        foreach (var section in PlanSection.All(report))
            Section(text, section.Heading, MarkdownTable.Write(section.Table!));
        Section(text, "How to repeat it", string.Create(CultureInfo.InvariantCulture,
            $"```\n{command}\n```\n\nScenario {Line(report.Scenario.Name)}, digest {report.Scenario.Digest}; seed {report.Scenario.Seed}; ")
            + string.Create(CultureInfo.InvariantCulture, $"{report.CellCount} cells; FulfilSim {(context ?? new()).Version}."));
        return text.ToString().TrimEnd() + "\n";
    }

    private static void Section(StringBuilder text, string heading, string content)
    {
        if (content.Length > 0)
            text.Append($"## {heading}\n\n{content.TrimEnd()}\n\n");
    }

    private static string Line(string text) => MarkdownTable.Escape(text);
}

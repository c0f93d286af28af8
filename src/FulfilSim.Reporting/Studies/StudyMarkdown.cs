using System.Text;
using FulfilSim.Experiments.Comparing;
using FulfilSim.Reporting.Tables;
using FulfilSim.Reporting.Words;

namespace FulfilSim.Reporting.Studies;

/// <summary>A study as a page of Markdown.</summary>
internal static class StudyMarkdown
{
    public static string Write(
        ScenarioSummary scenario,
        IReadOnlyList<string> verdict,
        IReadOnlyList<string> warnings,
        IEnumerable<Section> sections,
        string command,
        ReportContext context)
    {
        var text = new StringBuilder();
        text.Append($"# {Line(scenario.Title)}\n\n{Line(scenario.Question)}\n\n**{Line(string.Join(' ', verdict))}**\n\n");
        if (warnings.Count > 0)
            text.Append($"## Before you believe it\n\n{string.Concat(warnings.Select(warning => $"- {Line(warning)}\n"))}\n");
        foreach (var section in sections)
        {
            text.Append($"## {section.Heading}\n\n");
            if (section.Text.Length > 0)
                text.Append($"{Line(section.Text)}\n\n");
            if (section.Table is { } table)
                text.Append($"{MarkdownTable.Write(table)}\n");
        }
        text.Append($"## How to repeat it\n\n```\n{command}\n```\n\nScenario {Line(scenario.Name)}, digest {scenario.Digest}; seed {scenario.Seed}; ");
        return text.Append($"{Sample.Text(scenario)}; FulfilSim {context.Version}.").ToString().TrimEnd() + "\n";
    }

    private static string Line(string text) => MarkdownTable.Escape(text);
}

/// <summary>A part of a study's report.</summary>
/// <param name="Id">Of its place on the page.</param>
/// <param name="Figure">Name of the chart that comes first; empty where there is none.</param>
internal sealed record Section(string Id, string Heading, string Text, Table? Table, string Figure = "");

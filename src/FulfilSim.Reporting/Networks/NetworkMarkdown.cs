using System.Text;
using FulfilSim.Experiments.Networks;
using FulfilSim.Reporting.Tables;

namespace FulfilSim.Reporting.Networks;

/// <summary>A comparison of networks as a page of Markdown.</summary>
public static class NetworkMarkdown
{
    /// <summary>The text of <c>summary.md</c>.</summary>
    public static string Write(NetworkComparison comparison, ReportContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var known = context ?? new();
        var scenario = comparison.Scenario;
        var text = new StringBuilder();
        text.Append($"# {Line(scenario.Title)}\n\n{Line(scenario.Question)}\n\n");
        Section(text, "Before you believe it", ListOf(comparison.Warnings));
        Section(text, "The arms", MarkdownTable.Write(NetworkTables.OfMainMeasures(comparison)));
        Section(text, "Objectives", ObjectiveTable.Of(comparison) is { } objectives ? MarkdownTable.Write(objectives) : "");
        Section(text, "Differences", NetworkTables.OfDifferences(comparison) is { } table ? MarkdownTable.Write(table) : "");
        Section(text, "Every measure", MarkdownTable.Write(NetworkTables.OfEveryMeasure(comparison)));
        Section(text, "How to repeat it", $"```\n{known.CommandFor(scenario)}\n```\n\nScenario {Line(scenario.Name)}, digest {scenario.Digest}; "
            + $"seed {scenario.Seed}; {NetworkTables.Sample(scenario)}; FulfilSim {known.Version}.\n\n{ListOf(known.Notes)}");
        return text.ToString().TrimEnd() + "\n";
    }

    /// <summary>A heading and its content; nothing where there is no content.</summary>
    private static void Section(StringBuilder text, string heading, string content)
    {
        if (content.Length > 0)
            text.Append($"## {heading}\n\n{content.TrimEnd()}\n\n");
    }

    private static string ListOf(IEnumerable<string> items) => string.Concat(items.Select(item => $"- {Line(item)}\n"));

    private static string Line(string text) => MarkdownTable.Escape(text);
}

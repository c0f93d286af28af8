using FulfilSim.Experiments.Explaining;
using FulfilSim.Reporting.Tables;

namespace FulfilSim.Reporting.Explaining;

/// <summary>An explanation as Markdown.</summary>
public static class ExplanationMarkdown
{
    public static string Write(Explanation explanation, ReportContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        var known = context ?? new();
        return $"# {Line(ExplanationWords.Heading(explanation))}\n\n"
            + string.Concat(ExplanationWords.Verdict(explanation).Select(sentence => $"**{Line(sentence)}**\n\n"))
            + ListOf(ExplanationWords.Facts(explanation))
            + ListOf(explanation.Notes)
            + $"\n## Its life\n\n{MarkdownTable.Write(TimelineTable.Of(explanation))}"
            + $"\n## Its money\n\n{MarkdownTable.Write(TimelineTable.OfMoney(explanation))}"
            + $"\nScenario {Line(explanation.Scenario.Name)}, digest {explanation.Scenario.Digest}; seed {explanation.Scenario.Experiment.Seed}; "
            + $"FulfilSim {known.Version}.\n";
    }

    private static string ListOf(IEnumerable<string> items) => string.Concat(items.Select(item => $"- {Line(item)}\n"));

    private static string Line(string text) => MarkdownTable.Escape(text);
}
